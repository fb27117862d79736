internal import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
DrawingHelper.runIfAsked(arguments)
Interruption.watch()
exit(Entente.run(arguments).rawValue)
