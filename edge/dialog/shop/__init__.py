"""A conversation in a shop: finding, asking and answering over a catalog. PURE."""
