/// Room of DOT.
