"""What each command does, once its arguments are understood: functions that return an exit status."""
