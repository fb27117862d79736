import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The tone of a cell")
struct CellToneTests {
    @Test("has steps that begin above one and three fifths")
    func steps() {
        let expected: [(Double?, CellTone)] = [
            (nil, .unsigned), (-1, .hostile), (-0.61, .hostile), (-0.6, .ratherHostile),
            (-0.21, .ratherHostile), (-0.2, .balanced), (0, .balanced), (0.2, .balanced),
            (0.21, .ratherFriendly), (0.6, .ratherFriendly), (0.61, .friendly), (1, .friendly),
        ]
        for (polarity, tone) in expected {
            #expect(CellTone(polarity: polarity) == tone, "\(polarity ?? .nan)")
        }
    }

    @Test("is told without colour: no form means two signs, no sign two forms")
    func forms() {
        for tone in CellTone.allCases {
            for other in CellTone.allCases where other.form == tone.form {
                #expect(other.sign?.form == tone.sign?.form)
            }
        }
        #expect(CellTone.friendly.form != CellTone.hostile.form)
    }

    @Test("has marks whose areas are what was asked for")
    func areas() {
        for form in [CellTone.Form.disc, .square, .diamond, .ring] {
            #expect(abs(form.area(in: form.extent(ofArea: 37)) - 37) < 1e-9)
        }
    }
}
