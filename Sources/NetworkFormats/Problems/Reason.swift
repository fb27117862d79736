extension Problem {
    /// The sorts of problems; the raw value completes "3 rows: …".
    public enum Reason: String, CaseIterable, Sendable {
        // The table as text.
        /// A file of the folder whose name is almost that of a table.
        case ignoredFile = "a file of the folder is not read"
        /// The file cannot be had.
        case unreadableFile = "the file cannot be read"
        /// A file whose bytes end before it does.
        case unreadable = "the file cannot be read to its end"
        /// A `datapackage.json` that is not one.
        case brokenPackage = "the description of the case cannot be read"
        /// The file has no content.
        case emptyFile = "the file is empty"
        /// Text in another encoding, which was guessed.
        case wrongEncoding = "the file is not UTF-8"
        /// Bytes that are not UTF-8.
        case invalidUTF8 = "bytes are not UTF-8"
        /// A NUL character.
        case nulCharacter = "a field holds a NUL character"
        /// A character that cannot be seen, or that is none.
        case doubtfulCharacter = "a field holds a character that cannot be seen"
        /// A quoted field over lines that look like rows.
        case swallowedRows = "a quoted field runs over lines that look like rows"
        /// A quoted field that never ends.
        case unclosedQuote = "a quote is not closed"
        /// Text between a closing quote and the next delimiter.
        case textAfterQuote = "text follows a closing quote"
        /// A quote within a field that is not quoted.
        case quoteInField = "a quote stands inside an unquoted field"
        /// A field beyond the limit.
        case longField = "a field is too long"
        /// A header beyond the limit.
        case tooManyColumns = "there are too many columns"
        /// A row with more or fewer fields than the header.
        case raggedRow = "the row has another number of fields than the header"
        /// A row without any value.
        case emptyRow = "the row is empty"
        /// A table of as many rows as spreadsheets hold.
        case likelyCut = "the table has as many rows as a spreadsheet holds"
        /// A table without rows.
        case noRows = "the table has no rows"

        // The header.
        /// Two columns of one name.
        case duplicateColumn = "two columns have the same name"
        /// A column without a name.
        case unnamedColumn = "a column has no name"
        /// Two columns that mean the same.
        case rivalColumns = "two columns mean the same"
        /// Two columns of which one is called as those are that mean the same.
        case possibleRival = "a further column may mean the same"
        /// A column of numbers that nothing is made of.
        case unusedColumn = "a column of numbers may hold weights, or numbers of events"
        /// A column that is needed.
        case missingColumn = "a needed column is missing"

        // Single values.
        /// A field that must not be empty.
        case missingValue = "a needed value is missing"
        /// A word such as `NA` where a number, a date or a word of a list is looked for.
        case missingByWord = "a word stands for a missing value"
        /// A text that is not a number.
        case notANumber = "a number cannot be read"
        /// A number such as 1,234.
        case ambiguousNumber = "a number can be read in two ways"
        /// A number out of range.
        case outOfRange = "a number is out of range"
        /// A text that is not a date.
        case notADate = "a date cannot be read"
        /// A date such as 03/04/2016.
        case ambiguousDate = "a date can be read in two ways"
        /// A date that contradicts its precision.
        case precisionMismatch = "date and precision disagree"
        /// An end before its start.
        case endsBeforeStart = "the end lies before the start"
        /// A word that is not one of those known.
        case unknownWord = "a word is not one of those known"
        /// An event without a kind.
        case noKind = "neither kind nor code says what the event is"
        /// A code that the coding scheme does not have.
        case unknownCode = "the code is not in the coding scheme"

        /// Dates or numbers of one column of which each has another order or mark.
        case contradiction = "the values of a column contradict each other"
        /// A form of dates or numbers that the rows of a column show.
        case foundForm = "how a column is written was found out"

        // Values that do not fit together.
        /// An id that occurs twice.
        case duplicateID = "an id occurs twice"
        /// A code without its leading zero.
        case repairedCode = "a code has lost its leading zero"
        /// An event of an actor that is not in the register.
        case unknownActor = "the actor is not in the register"
        /// A parent that is not in the register.
        case unknownParent = "the parent is not in the register"
        /// Actors that are each other's parents.
        case cyclicParents = "actors are each other's parents"
        /// A name that means several actors on one day.
        case overlappingAliases = "an alias means several actors on the same days"
        /// Several aliases that read as one name.
        case joinedAliases = "aliases have another mark between them than |"
        /// A document that is not in the list.
        case unknownDocument = "the source document is not in the list"
        /// Phases that share days.
        case overlappingPhases = "phases overlap"
        /// Anything else that keeps the tables from making a case.
        case inconsistent = "the tables do not fit together"

        // Graph files.
        /// A file that breaks the rules of its format.
        case malformed = "the file breaks the rules of its format"
        /// Entities, which may make a small file endless, or read other files.
        case entity = "the file declares entities"
        /// Elements within elements beyond the limit.
        case tooDeep = "the file is nested too deeply"
        /// Something that the format allows and that is not read.
        case notRead = "a part of the file is not read"
        /// An edge that names a node that is not there.
        case unknownNode = "an edge names a node that is not declared"
        /// An attribute that is not declared.
        case undeclaredAttribute = "an attribute is not declared"
        /// A graph whose edges have no dates.
        case undated = "edges have no date"
        /// Edges that do not say what they are.
        case assumedKind = "edges do not say their kind"

        // Doubts.
        /// An actor found by a name or an alias.
        case actorByName = "an actor goes by a name that is not its id"
        /// A name that means somebody else in each country, in a table without countries.
        case oneForAll = "a name of each country is one actor"
        /// A name that lists several actors.
        case listedActors = "a name lists several actors"
        /// Actors whose ids look alike.
        case similarActors = "actors are written almost alike"
        /// An actor called `nan`, `null` or `-`.
        case missingWord = "an actor goes by a word for a missing value"
        /// An actor without events.
        case unusedActor = "an actor takes part in no event"
        /// A source and a target that are one.
        case selfEvent = "an actor acts on itself"
        /// Events that are alike in everything.
        case repeatedEvent = "an event looks like another"
        /// Events left out of a row that stands for several, or that could not be.
        case dividedTotal = "a row of several events was divided"
        /// Two directed events that are one mutual event.
        case mirroredEvent = "an event looks like the mirror of another"
        /// Events outside every phase.
        case outsidePhases = "events lie outside every phase"
        /// An event after the publication of its source.
        case afterPublication = "an event is later than its source document"
        /// A Goldstein value that is not that of the code.
        case otherGoldstein = "the Goldstein value is not that of the code"
    }
}
