internal import Foundation

exit(Entente.run(Array(CommandLine.arguments.dropFirst())).rawValue)
