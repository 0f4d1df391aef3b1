"""What rules do not list, learned from sentences: see `models/turns/README.md` for how, and how well."""
