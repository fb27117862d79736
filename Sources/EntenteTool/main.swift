internal import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
DrawingHelper.runIfAsked(arguments)
exit(Entente.run(arguments).rawValue)
