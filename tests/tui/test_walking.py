from store.decisions import Decision
from store.repeating import Like
from tui.walking import Stage, Walk


def stages(*names: str) -> tuple[Stage, ...]:
    return tuple(Stage(0, Like((at, at + 1), Decision(name, "id"))) for at, name in enumerate(names))


def test_a_walk_keeps_what_was_said_yes_to() -> None:
    walk = Walk(stages("a", "b", "c")).answered(True).answered(False)
    assert walk.stage == stages("a", "b", "c")[2]
    assert [one.action for one in walk.chosen] == ["a"]
    assert walk.answered(True).stage is None


def test_all_takes_what_is_left_but_not_what_was_passed() -> None:
    walk = Walk(stages("a", "b", "c")).answered(False).finished()
    assert [one.action for one in walk.chosen] == ["b", "c"]
    assert walk.stage is None


def test_a_widened_walk_goes_on_behind_its_own_places() -> None:
    walk = Walk(stages("a")).answered(True).widened(stages("b"))
    assert walk.is_everywhere
    assert [one.action for one in walk.finished().chosen] == ["a", "b"]
