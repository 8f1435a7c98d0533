"""Reports side by side on the screen: the application, its keys, its lines and their details."""
