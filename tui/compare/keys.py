"""The keys of the comparing screen, as data: footer, palette and help grow from them."""

from __future__ import annotations

from tui.bindings import key

COMPARE_KEYS = [
    key(
        "compare.details",
        "enter",
        "details",
        "Show or hide the sentences, and why they are one claim",
        "Sentences",
    ),
    key("compare.report", "tab", "step_report(1)", "Go to the next report", "Report"),
    key("compare.report-back", "shift+tab", "step_report(-1)", "Go to the report before"),
    key("compare.details-down", "J", "scroll_details(1)", "Scroll the sentences down"),
    key("compare.details-up", "K", "scroll_details(-1)", "Scroll the sentences up"),
    key("compare.confirm", "y", "judge('same')", "Confirm: they are one", "Same"),
    key(
        "compare.reject",
        "x",
        "judge('apart')",
        "Reject: they are not one; take this report out of the row",
        "Apart",
    ),
    key("compare.unsure", "u", "unsure_or_undo", "A name: leave it open. A figure: undo"),
    key("compare.join", "equals_sign", "join", "Mark this one; on another one: say that both are one"),
    key("compare.part", "vertical_line", "part_report", "Take this report out: it reports another event"),
    key("compare.undo", "U", "undo", "Undo your last decision", "Undo"),
    key("compare.redo", "R", "redo", "Redo what you undid last"),
    key(
        "compare.differing",
        "exclamation_mark",
        "toggle_differing",
        "Only figures that differ, or all",
        "Differs",
    ),
    key("compare.search", "slash", "search", "Find words in the sheet in front", "Find"),
    key("compare.next-hit", "n", "step_hit(1)", "Next line in which they stand"),
    key("compare.previous-hit", "N", "step_hit(-1)", "Previous line in which they stand"),
    key("compare.figures", "1", "show_sheet('figures')", "Figures"),
    key("compare.names", "2", "show_sheet('names')", "People, places and bodies"),
    key("compare.wordings", "3", "show_sheet('wordings')", "Wordings"),
    key("compare.help", "question_mark", "help", "The keys that work here", "Help"),
    key("compare.close", "escape", "leave(False)", "Drop mark and search; close the sentences; back"),
    key("compare.back", "q,C", "leave", "Close the sentences; leave the comparison", "Back"),
]
"""Every key of the comparing screen that is a command; movement keys belong to its table."""
