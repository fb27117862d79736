#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

Descriptors.fillGaps()
let arguments = Array(CommandLine.arguments.dropFirst())
DrawingHelper.runIfAsked(arguments)
Descriptors.reportClosedPipes()
Descriptors.reportLargeFiles()
Interruption.watch()
exit(Entente.run(arguments).rawValue)
