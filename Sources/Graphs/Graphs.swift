/// Room of Graphs.
