# Entente in R: a function for each command of `entente`, which must be on the PATH.
#
#   source("r/entente.R")
#   entente_slices("seeds", roll_up = TRUE, every = "quarter")
#
# A case is a path, several paths, or a data frame of events. What a command is about besides its
# case follows without a name, options have their names: --roll-up is roll_up, TRUE gives a flag,
# FALSE its opposite (legend = FALSE), a vector several values. Tables come back as data frames;
# notes of the command are messages, its errors conditions of the classes below.

# The program: what ENTENTE_TOOL names, else `entente` on the PATH.
entente_program <- function() {
    named <- Sys.getenv("ENTENTE_TOOL", "entente")
    program <- Sys.which(named)
    if (nzchar(program)) return(program)
    stop("no ", named, " on the PATH; install Entente, or put the folder bin of its sources on ",
         "the PATH, whose entente builds itself", call. = FALSE)
}

# What `entente help COMMAND` says of a command and each of its options.
entente_help <- function(command) {
    system2(entente_program(), shQuote(c("help", command)))
    invisible(NULL)
}

# The network as a graph of igraph; it takes what entente_export takes.
entente_graph <- function(case, ...) {
    file <- tempfile(fileext = ".graphml")
    on.exit(unlink(file))
    entente_export(case, ..., format = "graphml", output = file)
    igraph::read_graph(file, format = "graphml")
}

# The table that a command prints, as a data frame.
entente_table <- function(command, case, given, ...) {
    output <- tempfile(fileext = ".csv")
    on.exit(unlink(output))
    given$format <- "csv"
    # A case with errors is what `check` tells about, no failure of it.
    accepted <- if (command == "check") c(0, 65) else 0
    entente_run(command, case, given, ..., printed = output, accepted = accepted)
    entente_read(output)
}

# The path of the file or folder that a command writes.
entente_file <- function(command, case, given, ...) {
    entente_run(command, case, given, ...)
    invisible(given$output)
}

# The path of what was exported, or a table if no file is named.
entente_exported <- function(command, case, given, ...) {
    if (is.null(given$output)) return(entente_table(command, case, given, ...))
    entente_file(command, case, given, ...)
}

# Runs a command; `printed` is the file that gets what it prints.
entente_run <- function(command, case, given, ..., printed = FALSE, accepted = 0) {
    options <- as.list(given, sorted = TRUE)
    options[c("case", "time_limit")] <- NULL
    subjects <- entente_subjects(command, names(options), ...)
    events <- "/dev/null"
    said <- tempfile()
    on.exit(unlink(c(said, if (events != "/dev/null") events)))
    if (is.data.frame(case)) {
        # By standard input: pictures name their case, and a temporary file is another each time.
        events <- tempfile(fileext = ".csv")
        is_text <- sapply(case, function(column) is.character(column) || is.factor(column))
        case[is_text] <- lapply(case[is_text], entente_bytes)
        write.csv(case, events, row.names = FALSE, na = "")
        case <- "-"
    }
    line <- c(command, unlist(Map(entente_option, names(options), options)), "--", case, subjects)
    # Without any limit, R would not end the program when it is interrupted.
    limit <- if (is.null(given$time_limit)) 1e6 else given$time_limit
    # R warns of what is said better below.
    status <- suppressWarnings(system2(
        entente_program(), shQuote(enc2utf8(line)), stdin = events, stdout = printed, stderr = said,
        timeout = limit))
    said <- readLines(said, encoding = "UTF-8", warn = FALSE)
    notes <- grepl("^note: ", said)
    for (note in said[notes]) message(note)
    if (!(status %in% accepted && (status == 0 || file.size(printed) > 0)))
        stop(entente_condition(command, status, said[!notes]))
}

# The exception for what a process ended with and said.
entente_condition <- function(command, status, said) {
    classes <- c("64" = "usage", "65" = "data", "66" = "no_input", "70" = "machine",
                 "73" = "output", "124" = "timed_out")
    class <- classes[as.character(status)]
    class <- if (!is.na(class)) paste0("entente_", class)
    usage <- grep("^Usage: ", said)
    if (length(usage)) said <- head(said, usage[1] - 1)
    text <- paste(sub("^Error: ", "", said), collapse = "\n")
    if (!nzchar(text)) text <- paste("entente", command, "ended with", status)
    structure(class = c(class, "entente_error", "error", "condition"),
              list(message = text, call = NULL, status = status))
}

# What a command is about besides its case; a name among it is an option that there is not.
entente_subjects <- function(command, known, ...) {
    more <- list(...)
    misspelt <- setdiff(names(more), "")
    if (length(misspelt)) {
        nearest <- known[which.min(adist(misspelt[1], known))]
        stop("entente_", command, "() has no option ", misspelt[1], "; did you mean ", nearest, "?",
             call. = FALSE)
    }
    as.character(unlist(lapply(more, entente_text)))
}

# An option as the command line has it.
entente_option <- function(name, value) {
    flag <- paste0("--", gsub("_", "-", name))
    if (is.null(value)) return(NULL)
    if (isTRUE(value)) return(flag)
    if (isFALSE(value)) return(if (name %in% entente_opposites) sub("--", "--no-", flag))
    text <- entente_text(value)
    if (!name %in% entente_repeated && length(text) > 1) {
        quoted <- ifelse(grepl("[,\"]", text), paste0("\"", gsub("\"", "\"\"", text), "\""), text)
        text <- paste(quoted, collapse = ",")
    }
    # Behind an equals sign a value may begin with a dash, but it must not be empty.
    unlist(lapply(text, function(one) if (nzchar(one)) paste0(flag, "=", one) else c(flag, one)))
}

# Text in UTF-8 that R writes as it is, whatever its locale.
entente_bytes <- function(text) {
    text <- enc2utf8(as.character(text))
    Encoding(text) <- "unknown"
    text
}

entente_text <- function(value) {
    if (is.numeric(value)) format(value, scientific = FALSE, trim = TRUE, digits = 15)
    else as.character(value)
}

# A table with numbers as numbers; ids, names, codes and dates stay text.
entente_read <- function(file) {
    header <- names(read.csv(file, nrows = 1, check.names = FALSE, colClasses = "character"))
    is_text <- header %in% entente_text_columns | grepl(entente_text_endings, header)
    for (exception in entente_exceptions) {
        if (exception$beside %in% header) is_text[header == exception$column] <- exception$is_text
    }
    read.csv(file, check.names = FALSE, na.strings = "", encoding = "UTF-8",
             colClasses = ifelse(is_text, "character", NA))
}

# ---- Made by bin/wrappers from what the command says of itself; changes below are lost. ----

entente_repeated <- c(
    "aliases", "at", "license", "map")
entente_opposites <- c(
    "legend", "merge", "provenance")
entente_text_columns <- c(
    "about", "actor", "after", "alias", "aliases", "also_paragraphs", "before", "code", "date",
    "date_basis", "days", "document", "end", "field", "file", "first", "first_day", "from",
    "id", "id_2", "id_3", "item", "kind", "label", "last", "last_day", "measure", "name",
    "note", "parent", "path", "period", "place", "precision", "reason", "reasons", "same_as",
    "scale", "second", "slice", "source", "speaker", "standing", "start", "status", "summary",
    "target", "tells", "to", "topic", "type", "weightiest_events")
entente_text_endings <- "(_label|_period|_start|_end|_title|_weightiest_events)$"
entente_exceptions <- list(
    list(column = "from", is_text = FALSE, beside = "change"),
    list(column = "to", is_text = FALSE, beside = "change"),
    list(column = "from", is_text = FALSE, beside = "score"),
    list(column = "to", is_text = FALSE, beside = "score"),
    list(column = "events", is_text = TRUE, beside = "path"))

# What a case holds: actors, events, kinds, time, sources, gaps and doubts.
entente_describe <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, window = NULL, phase = NULL, kinds = NULL, actors = NULL,
    exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL, min_events = NULL, top = NULL,
    certainty = NULL, sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL,
    uncertain = NULL, nodes = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("describe", case, environment(), ...)
}

# One relation diagram: who is tied to whom, how, and how strongly.
entente_draw <- function(
    case, ..., output, skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, as = NULL, cells = NULL, title = NULL, legend = NULL,
    engine = NULL, positions = NULL, size_by = NULL, group_by = NULL, merge = NULL, seed = NULL,
    window = NULL, phase = NULL, kinds = NULL, actors = NULL, exclude = NULL, ego = NULL,
    hops = NULL, roll_up = NULL, min_events = NULL, top = NULL, certainty = NULL,
    sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL, uncertain = NULL,
    nodes = NULL, format = NULL, timeout = NULL, width = NULL, dpi = NULL, id_prefix = NULL,
    provenance = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_file("draw", case, environment(), ...)
}

# Measures of actors, ties, groups and the whole network, also over time.
entente_centrality <- function(
    case = NULL, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, measure = NULL, direction = NULL, paths = NULL,
    unweighted = NULL, raw = NULL, groups = NULL, resolution = NULL, start = NULL, error = NULL,
    confidence = NULL, non_strict = NULL, max_wait = NULL, time_unit = NULL, seed = NULL,
    timeout = NULL, every = NULL, rolling = NULL, step = NULL, cumulative = NULL, anchor = NULL,
    phases = NULL, at = NULL, changes = NULL, change_points = NULL, whole_days = NULL,
    whole_only = NULL, plot = NULL, plot_title = NULL, width = NULL, dpi = NULL,
    id_prefix = NULL, provenance = NULL, plot_as = NULL, plot_rows = NULL, stability = NULL,
    list = NULL, explain = NULL, window = NULL, phase = NULL, kinds = NULL, actors = NULL,
    exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL, min_events = NULL, top = NULL,
    certainty = NULL, sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL,
    uncertain = NULL, nodes = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("centrality", case, environment(), ...)
}

# Groups of actors that are tied among themselves more than with others.
entente_communities <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, method = NULL, camps = NULL, weighted = NULL,
    budget = NULL, resolution = NULL, seed = NULL, timeout = NULL, window = NULL, phase = NULL,
    kinds = NULL, actors = NULL, exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL,
    min_events = NULL, top = NULL, certainty = NULL, sources = NULL, weigh = NULL,
    negotiation = NULL, spans = NULL, uncertain = NULL, nodes = NULL, force = NULL,
    quiet = NULL, time_limit = NULL) {
    entente_table("communities", case, environment(), ...)
}

# The case in slices of time: events, actors, ties, tone and change in each.
entente_slices <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, every = NULL, rolling = NULL, step = NULL,
    cumulative = NULL, anchor = NULL, phases = NULL, at = NULL, changes = NULL,
    change_points = NULL, whole_days = NULL, whole_only = NULL, nonempty = NULL, names = NULL,
    draw = NULL, draw_format = NULL, sheet = NULL, animate = NULL, pace = NULL, title = NULL,
    legend = NULL, engine = NULL, positions = NULL, size_by = NULL, group_by = NULL,
    merge = NULL, seed = NULL, timeout = NULL, width = NULL, dpi = NULL, id_prefix = NULL,
    provenance = NULL, window = NULL, phase = NULL, kinds = NULL, actors = NULL, exclude = NULL,
    ego = NULL, hops = NULL, roll_up = NULL, min_events = NULL, top = NULL, certainty = NULL,
    sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL, uncertain = NULL,
    nodes = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("slices", case, environment(), ...)
}

# What changed between two periods or phases, two cases, or from slice to slice.
entente_compare <- function(
    case, ..., draw = NULL, per = NULL, share = NULL, stability = NULL, every = NULL,
    rolling = NULL, step = NULL, cumulative = NULL, anchor = NULL, phases = NULL, at = NULL,
    changes = NULL, change_points = NULL, whole_days = NULL, whole_only = NULL,
    skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL, keep_placeholders = NULL,
    cliques = NULL, actor_names = NULL, one_a_day = NULL, max_age = NULL, codes = NULL,
    encoding = NULL, worksheet = NULL, dates = NULL, decimal = NULL, kind = NULL,
    kind_words = NULL, map = NULL, mapping = NULL, first_day = NULL, aliases = NULL,
    title = NULL, legend = NULL, engine = NULL, positions = NULL, size_by = NULL,
    group_by = NULL, merge = NULL, seed = NULL, timeout = NULL, width = NULL, dpi = NULL,
    id_prefix = NULL, provenance = NULL, window = NULL, phase = NULL, kinds = NULL,
    actors = NULL, exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL, min_events = NULL,
    top = NULL, certainty = NULL, sources = NULL, weigh = NULL, negotiation = NULL,
    spans = NULL, uncertain = NULL, nodes = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("compare", case, environment(), ...)
}

# Whether friends of friends are friends: triangles, camps, and what contradicts them.
entente_balance <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, weighted = NULL, budget = NULL, seed = NULL, every = NULL,
    rolling = NULL, step = NULL, cumulative = NULL, anchor = NULL, phases = NULL, at = NULL,
    changes = NULL, change_points = NULL, whole_days = NULL, whole_only = NULL, plot = NULL,
    plot_title = NULL, width = NULL, dpi = NULL, id_prefix = NULL, provenance = NULL,
    window = NULL, phase = NULL, kinds = NULL, actors = NULL, exclude = NULL, ego = NULL,
    hops = NULL, roll_up = NULL, min_events = NULL, top = NULL, certainty = NULL,
    sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL, uncertain = NULL,
    nodes = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("balance", case, environment(), ...)
}

# Relations that changed sign: when, from what to what, by which events, how sure.
entente_turns <- function(
    case = NULL, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, every = NULL, rolling = NULL, step = NULL,
    cumulative = NULL, anchor = NULL, phases = NULL, at = NULL, changes = NULL,
    change_points = NULL, whole_days = NULL, whole_only = NULL, period = NULL,
    turn_events = NULL, noise = NULL, explain = NULL, stability = NULL, seed = NULL,
    window = NULL, phase = NULL, kinds = NULL, actors = NULL, exclude = NULL, ego = NULL,
    hops = NULL, roll_up = NULL, min_events = NULL, top = NULL, certainty = NULL,
    sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL, uncertain = NULL,
    nodes = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("turns", case, environment(), ...)
}

# The life of a relation: its turns, periods, answers and every event with its source.
entente_why <- function(
    case = NULL, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, every = NULL, rolling = NULL, step = NULL,
    cumulative = NULL, anchor = NULL, phases = NULL, at = NULL, changes = NULL,
    change_points = NULL, whole_days = NULL, whole_only = NULL, period = NULL,
    turn_events = NULL, noise = NULL, explain = NULL, plot = NULL, plot_title = NULL,
    width = NULL, dpi = NULL, id_prefix = NULL, provenance = NULL, window = NULL, phase = NULL,
    kinds = NULL, actors = NULL, exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL,
    min_events = NULL, top = NULL, certainty = NULL, sources = NULL, weigh = NULL,
    negotiation = NULL, spans = NULL, uncertain = NULL, nodes = NULL, force = NULL,
    quiet = NULL, time_limit = NULL) {
    entente_table("why", case, environment(), ...)
}

# Whom an actor could have reached through events in the order of time, and how.
entente_reach <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, non_strict = NULL, max_wait = NULL, window = NULL,
    phase = NULL, kinds = NULL, actors = NULL, exclude = NULL, ego = NULL, hops = NULL,
    roll_up = NULL, min_events = NULL, top = NULL, certainty = NULL, sources = NULL,
    weigh = NULL, negotiation = NULL, spans = NULL, uncertain = NULL, nodes = NULL,
    force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("reach", case, environment(), ...)
}

# Other people's files as a case: a folder of tables, with a log of its making.
entente_import <- function(
    case, ..., output, skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, title = NULL, description = NULL, license = NULL,
    force = NULL, quiet = NULL, time_limit = NULL) {
    entente_file("import", case, environment(), ...)
}

# Events added up: a case of totals by pair, kind and day or month.
entente_totals <- function(
    case = NULL, ..., output, by = NULL, sql = NULL, skip_bad_rows = NULL, input = NULL,
    keep_mirrored = NULL, keep_placeholders = NULL, cliques = NULL, actor_names = NULL,
    one_a_day = NULL, max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL,
    dates = NULL, decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, title = NULL, description = NULL, license = NULL,
    force = NULL, quiet = NULL, time_limit = NULL) {
    entente_file("totals", case, environment(), ...)
}

# The selected network for other programs, in DOT, GraphML, GEXF, CSV and more.
entente_export <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, output = NULL, format = NULL, table = NULL, every = NULL,
    balanced = NULL, wide = NULL, window = NULL, phase = NULL, kinds = NULL, actors = NULL,
    exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL, min_events = NULL, top = NULL,
    certainty = NULL, sources = NULL, weigh = NULL, negotiation = NULL, spans = NULL,
    uncertain = NULL, nodes = NULL, quiet = NULL, force = NULL, time_limit = NULL) {
    entente_exported("export", case, environment(), ...)
}

# Everything wrong or doubtful in a case, by file, line and column.
entente_check <- function(
    case, ..., errors_only = NULL, input = NULL, keep_mirrored = NULL, keep_placeholders = NULL,
    cliques = NULL, actor_names = NULL, one_a_day = NULL, max_age = NULL, codes = NULL,
    encoding = NULL, worksheet = NULL, dates = NULL, decimal = NULL, kind = NULL,
    kind_words = NULL, map = NULL, mapping = NULL, first_day = NULL, force = NULL, quiet = NULL,
    time_limit = NULL) {
    entente_table("check", case, environment(), ...)
}

# Names that are probably one actor, as a table to edit and give back.
entente_actors <- function(
    case, ..., skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, force = NULL, quiet = NULL, time_limit = NULL) {
    entente_table("actors", case, environment(), ...)
}

# The whole case as one HTML file to hand over: network, matrix, changes, events.
entente_page <- function(
    case, ..., output, skip_bad_rows = NULL, input = NULL, keep_mirrored = NULL,
    keep_placeholders = NULL, cliques = NULL, actor_names = NULL, one_a_day = NULL,
    max_age = NULL, codes = NULL, encoding = NULL, worksheet = NULL, dates = NULL,
    decimal = NULL, kind = NULL, kind_words = NULL, map = NULL, mapping = NULL,
    first_day = NULL, aliases = NULL, title = NULL, seed = NULL, max_events = NULL,
    max_size = NULL, licence = NULL, timeout = NULL, force = NULL, every = NULL, rolling = NULL,
    step = NULL, cumulative = NULL, anchor = NULL, phases = NULL, at = NULL, changes = NULL,
    change_points = NULL, whole_days = NULL, whole_only = NULL, window = NULL, phase = NULL,
    kinds = NULL, actors = NULL, exclude = NULL, ego = NULL, hops = NULL, roll_up = NULL,
    min_events = NULL, top = NULL, certainty = NULL, sources = NULL, weigh = NULL,
    negotiation = NULL, spans = NULL, uncertain = NULL, nodes = NULL, quiet = NULL,
    time_limit = NULL) {
    entente_file("page", case, environment(), ...)
}
