"""Model weights: which ones a release knows, which bytes an operator has pinned, and where they lie.

No weights are in this repository, and nothing here is fetched unless somebody asks for it (`talkthru models pull`).
Running programs read folders and never call anybody.
"""
