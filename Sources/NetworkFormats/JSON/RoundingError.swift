extension Double {
    /// The number without the rounding errors that adding decimal fractions leaves: 93.1, where the
    /// sum of its parts says 93.10000000000001. Twelve digits stay.
    package var withoutRoundingError: Double {
        guard isFinite, self != 0, abs(self) < 1e12 else { return self }
        // Powers of ten up to this one are exact, so the quotient is the nearest to the decimal.
        var scale = 1.0
        while abs(self) * scale < 1e11, scale < 1e22 { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}
