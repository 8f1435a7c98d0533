"""The screens: reading, and the dialogs that return a value to it."""
