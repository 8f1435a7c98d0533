"""The keys of the reading screen, as data: footer, help, command palette and README grow from them.

Every action has a plain key, because modified keys do not survive every SSH client.
"""

from __future__ import annotations

from tui.bindings import key

HEADINGS = {
    "mention": "Mentions",
    "figure": "Figures",
    "decide": "Decide",
    "note": "Notes and quotes",
    "search": "Find",
    "place": "Places",
    "article": "Articles",
    "view": "View",
    "pane": "Move in the text",
    "select": "Select words",
    "edges": "Move the edges",
    "walk": "Decide one by one",
    "settle": "Settle",
    "compare": "Compare reports",
    "list": "Move in the list",
    "panel": "Move in the sidebar",
    "row": "Move in a card",
    "card": "The card",
    "label": "Choose a label",
    "figure-editor": "Correct the figure",
    "types": "Choose what is lit",
    "detached": "Decisions without a place",
    "app": "Tallymark",
}
"""The heading of each group of keys, by the first part of the bindings' ids."""

HELP = key("app.help", "question_mark", "help", "The keys that work here", "Help")
"""The key that is the same wherever no words are typed."""

SYNONYMS = {
    "decide.accept": "confirm right",
    "decide.reject": "delete remove wrong",
    "decide.relabel": "edit correct fix type",
    "decide.join": "merge",
    "decide.split": "separate",
    "decide.undo": "revert",
    "note.write": "comment annotate",
    "note.copy": "quote cite clipboard",
    "search.ask": "search",
    "place.mark": "bookmark",
    "article.done": "finish",
    "article.gather": "group",
    "article.read-again": "reload refresh",
    "article.compare": "diff",
    "article.export": "save download",
    "article.pipe": "shell run script hook",
    "view.lights": "highlight",
    "view.types": "filter hide",
    "view.usual": "reset default unfilter",
    "view.zen": "focus fullscreen",
    "view.wider": "width",
    "view.narrower": "width",
    "view.theme": "color",
    "app.help": "shortcuts",
    "app.quit": "exit close",
}
"""Words that people know some commands by, and that stand neither in their ids nor in what they do."""

READING_KEYS = [
    key("mention.next", "l,right,right_square_bracket", "step_mention(1)", "Next mention", "Next"),
    key("mention.previous", "h,left,left_square_bracket", "step_mention(-1)", "Previous mention"),
    key("mention.next-same", "asterisk", "step_same(1)", "Next mention of the same entity"),
    key("mention.previous-same", "number_sign", "step_same(-1)", "Previous mention of the same entity"),
    key("mention.next-unsure", "w", "step_unsure", "What the machine is least sure of, then the next"),
    key("figure.next", "right_parenthesis", "step_figure(1)", "Next figure", "Figure"),
    key("figure.previous", "left_parenthesis", "step_figure(-1)", "Previous figure"),
    key("decide.accept", "y", "decide('accept')", "Accept the highlighted mention or figure", "Accept"),
    key("decide.reject", "x", "decide('reject')", "Reject it: it is none, or not this one", "Reject"),
    key(
        "decide.relabel",
        "c",
        "relabel",
        "Change the label of the mention or the fields of the figure",
        "Change",
    ),
    key("decide.source", "s", "source", "Choose the source of the figure"),
    key("decide.edges", "e", "edges", "Move the edges of the mention or figure"),
    key("decide.select", "v", "select", "Select words: for a label, a figure or a note"),
    key("decide.alike", "A", "decide_alike", "The last decision for all that is identical, with yes or no"),
    key("decide.repeat", "full_stop", "repeat", "The last decision again, about what is highlighted"),
    key(
        "decide.join",
        "equals_sign",
        "join",
        "Say which entity the mention is the same as; in the list, which event",
    ),
    key(
        "decide.split",
        "vertical_line",
        "split",
        "Split the mention off from its entity; in the list, a report off from its event",
    ),
    key(
        "decide.unfold",
        "F",
        "unfold",
        "Unfold for good what is folded here, or fold the words selected",
    ),
    key("decide.detached", "D", "detached", "List the decisions whose place is gone from the text"),
    key("decide.undo", "U", "undo", "Undo your last decision, in whatever article", "Undo"),
    key("decide.redo", "R", "redo", "Redo what you undid last"),
    key("note.write", "a", "note", "Write a note on what is highlighted, or on the article", "Note"),
    key("note.copy", "Y", "copy", "Copy the sentence, with where it comes from"),
    key("search.ask", "slash", "search", "Find words in the article", "Find"),
    key("search.next", "n", "step_hit(1)", "Next place where they stand"),
    key("search.previous", "N", "step_hit(-1)", "Previous place where they stand"),
    key("search.elsewhere", "M", "find_elsewhere", "The next article in which they stand"),
    key("search.only", "ampersand", "only_hits", "Only the paragraphs where they stand, or all again"),
    key("place.mark", "m", "mark", "Mark this place with a letter"),
    key("place.return", "apostrophe", "return", "Go to a marked place; twice: back from the last jump"),
    key("place.back", "less_than_sign", "jump('back')", "Back to where you jumped from"),
    key("place.forth", "greater_than_sign", "jump('forth')", "Forth again"),
    key("article.next", "J", "open(1)", "Next article"),
    key("article.previous", "K", "open(-1)", "Previous article"),
    key("article.done", "Z", "finish", "Say that the article is done, or that it is not"),
    key("article.next-undone", "W", "open_undone", "Next article that is not done"),
    key("article.list", "o", "toggle_list", "Go to the list of articles, or close it"),
    key("article.gather", "L", "gather", "List the articles by the events they report, or in their order"),
    key("article.read-again", "r", "read_again", "Analyse this article again"),
    key("article.compare", "C", "compare", "Compare the open articles that report the same event"),
    key("article.export", "E", "export", "Export the article or all: format, preview, where to"),
    key("article.pipe", "exclamation_mark", "pipe", "Give the text, or the words selected, to a command"),
    key("article.stop", "X", "stop_reading", "Stop analysing this article"),
    key("view.figures", "1", "show_panel('figures')", "Show the figures in the sidebar"),
    key("view.entities", "2", "show_panel('entities')", "Show the entities in the sidebar"),
    key("view.notes", "3", "show_panel('notes')", "Show the notes in the sidebar"),
    key("view.filter", "f", "filter", "Show in the sidebar only what has certain words"),
    key("view.order", "O", "order", "List the figures by place, by kind or by size"),
    key("view.focus", "tab", "switch_focus", "Go to the sidebar, and back to the text", "Panel"),
    key("view.sidebar", "S", "toggle_sidebar", "Show or hide the sidebar"),
    key("view.lights", "t", "toggle_lights", "Light the text, or leave it plain"),
    key("view.types", "T", "types", "Choose which labels are lit"),
    key(
        "view.usual",
        "V",
        "usual_view",
        "What is lit, and in which order all is listed, as usual again",
    ),
    key("view.zen", "z", "zen", "The text alone, or with all around it again"),
    key("view.wider", "plus", "widen(1)", "Longer lines; from the sidebar, a wider one"),
    key("view.narrower", "minus", "widen(-1)", "Shorter lines; from the sidebar, a narrower one"),
    key("view.info", "i", "info", "Where the article comes from, and what was found in it"),
    key(
        "view.theme",
        "semicolon",
        "app.change_theme",
        "Choose the colours: dark, light, high contrast and others",
    ),
    key("view.leave", "escape", "leave", "Back to the text; take the cursor away"),
    HELP,
    key("app.commands", "colon", "app.command_palette", "Find any command by its name"),
    key("app.quit", "q", "app.quit", "Leave Tallymark; everything is saved already", "Quit"),
]
"""Every key of the reading screen that is a command; movement keys belong to the widgets they move in."""

COUNTED = frozenset(
    {
        *("scroll_lines", "scroll_pages", "paragraph", "step", "page"),
        *("step_mention", "step_same", "step_unsure", "step_figure", "step_hit"),
        *("open", "widen", "jump", "extend", "begin", "line", "start", "end"),
    }
)
"""The actions that a number before their key repeats: those that go somewhere, and none that decides."""

NUMBER_HOLDS = 3.0
"""Seconds for which a number waits for the key that it repeats."""

PANEL_HOLDS = 0.6
"""Seconds for which the key of a panel does: after that, it was meant for the sidebar alone."""

SHORT_WELCOME = "Welcome! ‹mention.next:l› next name · ‹app.help:?› all keys"
"""What a first-time reader is told where there is little room."""

WELCOME = (
    "‹mention.next:l› and ‹mention.previous:h› go from name to name, ‹figure.next:)› and ‹figure.previous:(›"
    " from figure to figure; ‹decide.accept:y› says it is right, ‹decide.reject:x› that it is wrong,"
    " ‹decide.relabel:c› changes it, ‹note.write:a› writes a note. ‹app.help:?› shows all keys, ‹app.quit:q›"
    " leaves. Everything is saved as you go. ‹view.leave:esc› closes this."
)
"""What a person reads who opens the reader for the first time."""
