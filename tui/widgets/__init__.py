"""The widgets: the article, its sidebar, the list of articles, the status line."""
