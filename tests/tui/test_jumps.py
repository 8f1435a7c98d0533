from tui.jumps import Jumps, Spot, View


def test_the_way_back_leads_to_where_each_jump_began_and_forth_again() -> None:
    jumps = Jumps()
    jumps.leave(Spot(0, 10))
    jumps.leave(Spot(0, 500))
    assert jumps.back(Spot(1, 0)) == Spot(0, 500)
    assert jumps.back(Spot(0, 500)) == Spot(0, 10)
    assert jumps.back(Spot(0, 10)) is None
    assert jumps.forth(Spot(0, 10)) == Spot(0, 500)
    assert jumps.forth(Spot(0, 500)) == Spot(1, 0)
    assert jumps.forth(Spot(1, 0)) is None


def test_a_new_jump_forgets_the_way_forth() -> None:
    jumps = Jumps()
    jumps.leave(Spot(0, 10))
    jumps.back(Spot(0, 99))
    jumps.leave(Spot(0, 20))
    assert jumps.forth(Spot(0, 0)) is None


def test_a_jump_leaves_nothing_in_view() -> None:
    view = View(0, 100, 200)
    assert View(0, 200, 300).is_far_from(view)
    assert View(0, 20, 100).is_far_from(view)
    assert not View(0, 150, 250).is_far_from(view)
