"""The keys of the comparing screen, as data: footer, palette and help grow from them."""

from __future__ import annotations

from textual.binding import Binding

# id, keys, action, name in the footer (empty: not there), what it does
_ROWS = (
    (
        "compare.details",
        "enter",
        "details",
        "Sentences",
        "Show or hide the sentences, and why they are one claim",
    ),
    ("compare.report", "tab", "step_report(1)", "Report", "Go to the next report"),
    ("compare.report-back", "shift+tab", "step_report(-1)", "", "Go to the report before"),
    ("compare.details-down", "J", "scroll_details(1)", "", "Scroll the sentences down"),
    ("compare.details-up", "K", "scroll_details(-1)", "", "Scroll the sentences up"),
    ("compare.confirm", "y", "judge('same')", "Same", "Confirm: they are one"),
    (
        "compare.reject",
        "x",
        "judge('apart')",
        "Apart",
        "Reject: they are not one; take this report out of the row",
    ),
    ("compare.unsure", "u", "unsure_or_undo", "", "A name: leave it open. A figure: undo"),
    ("compare.join", "equals_sign", "join", "", "Mark this one; on another one: say that both are one"),
    (
        "compare.part",
        "vertical_line",
        "part_report",
        "",
        "Take this report out: it reports another event",
    ),
    ("compare.undo", "U", "undo", "Undo", "Undo your last decision"),
    ("compare.redo", "R", "redo", "", "Redo what you undid last"),
    (
        "compare.differing",
        "exclamation_mark",
        "toggle_differing",
        "Differs",
        "Only figures that differ, or all",
    ),
    ("compare.figures", "1", "show_sheet('figures')", "", "Figures"),
    ("compare.names", "2", "show_sheet('names')", "", "People, places and bodies"),
    ("compare.wordings", "3", "show_sheet('wordings')", "", "Wordings"),
    ("compare.help", "question_mark", "help", "Help", "The keys that work here"),
    ("compare.back", "escape,q,C", "leave", "Back", "Close the sentences; go back"),
)

COMPARE_KEYS = [
    Binding(keys, action, name or does, show=bool(name), id=identity, tooltip=does)
    for identity, keys, action, name, does in _ROWS
]
"""Every key of the comparing screen that is a command; movement keys belong to its table."""
