"""What is known about model weights. None are in this repository and nothing fetches them; see README.md here.

It decides nothing yet: `manifest.toml` is empty, and an engine that needs weights (`edge.speech.whisper`) is given
their folder by the configuration.
"""
