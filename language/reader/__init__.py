"""The `reader` component: a small transformer that finds names, tags and parses, run without PyTorch."""
