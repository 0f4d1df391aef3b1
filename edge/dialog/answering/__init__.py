"""Questions, answered from the menu and from nothing else. PURE."""
