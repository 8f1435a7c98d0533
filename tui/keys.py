"""The keys of the reading screen, as data: footer, help, command palette and README grow from them.

Every action has a plain key, because modified keys do not survive every SSH client.
"""

from __future__ import annotations

from textual.binding import Binding

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
    "app": "Tallymark",
}
"""The heading of each group of keys, by the first part of the bindings' ids."""

# id, keys, action, name in the footer (empty: not there), what it does
_ROWS = (
    ("mention.next", "l,right,right_square_bracket", "step_mention(1)", "Next", "Next mention"),
    ("mention.previous", "h,left,left_square_bracket", "step_mention(-1)", "", "Previous mention"),
    ("mention.next-same", "asterisk", "step_same(1)", "", "Next mention of the same entity"),
    ("mention.previous-same", "number_sign", "step_same(-1)", "", "Previous mention of the same entity"),
    ("mention.next-unsure", "w", "step_unsure", "", "What the machine is least sure of, then the next"),
    ("figure.next", "right_parenthesis", "step_figure(1)", "Figure", "Next figure"),
    ("figure.previous", "left_parenthesis", "step_figure(-1)", "", "Previous figure"),
    ("decide.accept", "y", "decide('accept')", "Accept", "Accept the highlighted mention or figure"),
    ("decide.reject", "x", "decide('reject')", "Reject", "Reject it: it is none, or not this one"),
    (
        "decide.relabel",
        "c",
        "relabel",
        "Change",
        "Change the label of the mention or the fields of the figure",
    ),
    ("decide.source", "s", "source", "", "Choose the source of the figure"),
    ("decide.edges", "e", "edges", "", "Move the edges of the mention or figure"),
    (
        "decide.select",
        "v",
        "select",
        "",
        "Select words: for a label, a figure or a note",
    ),
    ("decide.alike", "A", "decide_alike", "", "The last decision for all that is identical, with yes or no"),
    ("decide.repeat", "full_stop", "repeat", "", "The last decision again, about what is highlighted"),
    ("decide.join", "equals_sign", "join", "", "Say which entity the mention is the same as"),
    ("decide.split", "vertical_line", "split", "", "Split the mention off from its entity"),
    (
        "decide.unfold",
        "F",
        "unfold",
        "",
        "Unfold for good what is folded here; after v, fold what is selected",
    ),
    ("decide.detached", "D", "detached", "", "List the decisions whose place is gone from the text"),
    ("decide.undo", "U", "undo", "Undo", "Undo your last decision, in whatever article"),
    ("decide.redo", "R", "redo", "", "Redo what you undid last"),
    ("note.write", "a", "note", "Note", "Write a note on what is highlighted, or on the article"),
    ("note.copy", "Y", "copy", "", "Copy the sentence, with where it comes from"),
    ("search.ask", "slash", "search", "Find", "Find words in the article"),
    ("search.next", "n", "step_hit(1)", "", "Next place where they stand"),
    ("search.previous", "N", "step_hit(-1)", "", "Previous place where they stand"),
    ("search.only", "ampersand", "only_hits", "", "Only the paragraphs where they stand, or all again"),
    ("place.mark", "m", "mark", "", "Mark this place with a letter"),
    ("place.return", "apostrophe", "return", "", "Go to a marked place; twice: back from the last jump"),
    ("place.back", "less_than_sign", "jump('back')", "", "Back to where you jumped from"),
    ("place.forth", "greater_than_sign", "jump('forth')", "", "Forth again"),
    ("article.next", "J", "open(1)", "", "Next article"),
    ("article.previous", "K", "open(-1)", "", "Previous article"),
    ("article.list", "o", "toggle_list", "", "Go to the list of articles, or close it"),
    ("article.read-again", "r", "read_again", "", "Analyse this article again"),
    ("article.compare", "C", "compare", "", "Compare with the open articles that report the same event"),
    ("article.export", "E", "export", "", "Export the article: its format, a preview, where to"),
    ("article.stop", "X", "stop_reading", "", "Stop analysing this article"),
    ("view.figures", "1", "show_panel('figures')", "", "Show the figures in the sidebar"),
    ("view.entities", "2", "show_panel('entities')", "", "Show the entities in the sidebar"),
    ("view.notes", "3", "show_panel('notes')", "", "Show the notes in the sidebar"),
    ("view.filter", "f", "filter", "", "Show in the sidebar only what has certain words"),
    ("view.order", "O", "order", "", "List the figures by place, by kind or by size"),
    ("view.focus", "tab", "switch_focus", "Panel", "Go to the sidebar, and back to the text"),
    ("view.sidebar", "S", "toggle_sidebar", "", "Show or hide the sidebar"),
    ("view.lights", "t", "toggle_lights", "", "Light the text, or leave it plain"),
    ("view.types", "T", "types", "", "Choose which labels are lit"),
    ("view.zen", "z", "zen", "", "The text alone, or with all around it again"),
    ("view.wider", "plus", "widen(1)", "", "Longer lines; from the sidebar, a wider one"),
    ("view.narrower", "minus", "widen(-1)", "", "Shorter lines; from the sidebar, a narrower one"),
    ("view.info", "i", "info", "", "Where the article comes from, and what was found in it"),
    (
        "view.theme",
        "semicolon",
        "app.change_theme",
        "",
        "Choose the colours: dark, light, high contrast and others",
    ),
    ("view.leave", "escape", "leave", "", "Back to the text; take the cursor away"),
    ("app.help", "question_mark", "help", "Help", "The keys that work here"),
    ("app.commands", "colon", "app.command_palette", "", "Find any command by its name"),
    ("app.quit", "q", "app.quit", "Quit", "Leave Tallymark; everything is saved already"),
)

READING_KEYS = [
    Binding(keys, action, name or does, show=bool(name), id=identity, tooltip=does)
    for identity, keys, action, name, does in _ROWS
]
"""Every key of the reading screen that is a command; movement keys belong to the widgets they move in."""

COUNTED = frozenset(
    {
        *("scroll_lines", "scroll_pages", "paragraph", "step", "page"),
        *("step_mention", "step_same", "step_unsure", "step_figure", "step_hit"),
        *("open", "widen", "jump", "undo", "redo", "extend", "line", "start", "end"),
    }
)
"""The actions that a number before their key repeats."""

WELCOME = (
    "l and h go from name to name, ) and ( from figure to figure; y says it is right, x that it is wrong,"
    " c changes it, a writes a note. ? shows all keys, q leaves. Everything is saved as you go."
)
"""What a person reads who opens the reader for the first time."""
