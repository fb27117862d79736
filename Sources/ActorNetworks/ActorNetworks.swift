internal import Graphs
