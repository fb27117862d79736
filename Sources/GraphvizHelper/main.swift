internal import Graphviz

HelperProcess.run()
