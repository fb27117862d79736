# Tries entente.R with the command that ENTENTE_TOOL names, or that is on the PATH.
#
#   Rscript --vanilla r/tests.R
#
# Prints what is tried, and ends with 1 if anything fails.

source("r/entente.R")

failed <- 0

# Runs lines of which none should fail, in the folder of the package.
test <- function(title, code) {
    here <- getwd()
    said <- tryCatch({ code; NULL }, error = conditionMessage)
    setwd(here)
    cat(if (is.null(said)) "passed:" else "FAILED:", title, "\n")
    if (is.null(said)) return(invisible())
    cat(" ", said, "\n")
    failed <<- failed + 1
}

# Fails if two values are not equal, and says what they are.
holds <- function(one, other = TRUE) {
    if (isTRUE(all.equal(one, other))) return(invisible())
    stop(toString(deparse(one)), " is not ", toString(deparse(other)), call. = FALSE)
}

# What the command prints, as R reads it by itself.
printed <- function(...) {
    words <- shQuote(c(..., "--quiet", "--format", "csv"))
    lines <- system2(entente_program(), words, stdout = TRUE)
    read.csv(text = lines, colClasses = "character", check.names = FALSE)
}

# The class and message of what goes wrong.
raised <- function(code) {
    told <- function(condition) c(class(condition)[1], conditionMessage(condition))
    tryCatch({ code; "nothing" }, error = told)
}

events <- data.frame(
    date = as.Date(c("2024-03-01", "2024-04-09")), source = c("North", "UN"),
    target = c("South", "North"), kind = c("conflict", "negotiation"), weight = c(5, NA))

test("a table has the fields that the command prints", {
    table <- entente_compare("seeds", "2015", "2016", roll_up = TRUE, quiet = TRUE)
    plain <- printed("compare", "seeds", "2015", "2016", "--roll-up")
    holds(names(table), names(plain))
    holds(nrow(table) > 10)
    holds(table$first, plain$first)
    holds(table$change, as.numeric(plain$change))
})

test("numbers are numbers, ids and periods text, what is empty NA", {
    table <- entente_slices("seeds", every = "year", quiet = TRUE)
    holds(table$slice, as.character(2011:2016))
    holds(sum(table$events), 175L)
    holds(is.na(table$tone[2]))
    steps <- entente_compare("seeds", every = "year", quiet = TRUE)
    holds(steps$from[1], "2011")
    bounds <- entente_centrality(
        "seeds", stability = "bootstrap=20", measure = "strength", quiet = TRUE)
    holds(is.numeric(bounds$from))
})

test("a table without rows has its columns", {
    table <- entente_actors(events, quiet = TRUE)
    holds(c(nrow(table), names(table)[1]), c("0", "alias"))
})

test("options are written as the command takes them", {
    holds(entente_option("roll_up", TRUE), "--roll-up")
    holds(is.null(entente_option("raw", FALSE)))
    holds(entente_option("legend", FALSE), "--no-legend")
    holds(entente_option("max_events", 100000), "--max-events=100000")
    holds(entente_option("error", 0.05), "--error=0.05")
    holds(entente_option("title", "-x"), "--title=-x")
    holds(entente_option("title", ""), c("--title", ""))
    holds(entente_option("kinds", c("conflict", "negotiation")), "--kinds=conflict,negotiation")
    holds(entente_option("actors", c("a", "b, c")), "--actors=a,\"b, c\"")
    holds(entente_option("at", c("2015", "2016")), c("--at=2015", "--at=2016"))
})

test("a misspelt option is said with the nearest", {
    said <- raised(entente_slices("seeds", rolup = TRUE))
    holds(said[2], "entente_slices() has no option rolup; did you mean roll_up?")
})

test("what the command ends with names the condition", {
    said <- raised(entente_describe("/nowhere"))
    holds(said[1], "entente_no_input")
    holds(grepl("^/nowhere: there is no such file", said[2]))
    holds(raised(entente_draw(events, output = "/nowhere/a.svg"))[1], "entente_output")
    holds(raised(entente_compare("seeds", "2015", "x"))[1], "entente_usage")
    said <- raised(entente_describe(transform(events[1, ], weight = "n/a")))
    holds(said[1], "entente_data")
    holds(grepl("^standard input:2:[0-9]+: weight \"n/a\" is not a number; leave", said[2]))
    holds(raised(entente_centrality("seeds", stability = "bootstrap=100000", time_limit = 1))[1],
          "entente_timed_out")
})

test("check gives its table whatever is wrong", {
    table <- entente_check(transform(events, weight = "n/a"), quiet = TRUE)
    holds(table$line, 2:3)
})

test("notes are messages", {
    notes <- character()
    withCallingHandlers(entente_communities("seeds"), message = function(note) {
        notes <<- c(notes, conditionMessage(note))
        invokeRestart("muffleMessage")
    })
    holds(notes, "note: ties of cooperation and negotiation count; --kinds names others\n")
})

test("a data frame of events is a case", {
    named <- transform(events, summary = c("\u00fc", NA), source = c("NA", "UN"))
    table <- entente_export(named, table = "events", quiet = TRUE)
    holds(table$date, c("2024-03-01", "2024-04-09"))
    holds(table$weight, c(5, 1))
    holds(table$summary, c("\u00fc", NA))
    holds(table$source, c("NA", "UN"))
})

# Elsewhere R itself refuses arguments with letters beyond ASCII.
if (l10n_info()$`UTF-8`) test("names may hold spaces, umlauts and leading dashes", {
    setwd(tempdir())
    odd <- data.frame(
        date = "2024-03-01", source = "-a 'b'", target = "\u00f6 $HOME", kind = "conflict")
    entente_export(odd, table = "events", output = "-x y.csv", quiet = TRUE)
    entente_export(odd, table = "events", output = "gr\u00f6\u00dfe.csv", quiet = TRUE)
    for (case in list(odd, "-x y.csv", "gr\u00f6\u00dfe.csv")) {
        table <- entente_why(case, "-a 'b'", "\u00f6 $HOME", quiet = TRUE)
        holds(nrow(table), 1L)
        holds(table$target, "\u00f6 $HOME")
    }
})

test("an interrupted R ends the command", {
    source <- normalizePath("r/entente.R")
    dir.create(folder <- tempfile())
    setwd(folder)
    writeLines(c("#!/bin/sh", "echo $$ > new; mv new program; exec sleep 60"), "sleeping")
    Sys.chmod("sleeping")
    writeLines(c(
        paste0("source(\"", source, "\"); Sys.setenv(ENTENTE_TOOL = \"./sleeping\")"),
        "writeLines(as.character(Sys.getpid()), \"r\")",
        "entente_describe(\"x\")"), "lines.R")
    rscript <- file.path(R.home("bin"), "Rscript")
    system2(rscript, c("--vanilla", "lines.R"), wait = FALSE, stderr = FALSE)
    # Waits for what R does at once; the sleep ends by itself later than that.
    waits <- function(is_so) for (time in 1:300) if (is_so()) break else Sys.sleep(0.1)
    waits(function() file.exists("program"))
    pids <- as.integer(c(readLines("r"), readLines("program")))
    tools::pskill(pids[1], tools::SIGINT)
    waits(function() !any(tools::pskill(pids, 0)))
    holds(tools::pskill(pids, 0), c(FALSE, FALSE))
})

test("files are written, and their paths come back", {
    svg <- tempfile(fileext = ".svg")
    holds(entente_draw(events, output = svg, title = "It's $HOME", quiet = TRUE), svg)
    holds(any(grepl("It(&#39;|')s [$]HOME", readLines(svg))))
    page <- entente_page(events, output = tempfile(fileext = ".html"), quiet = TRUE)
    holds(file.size(page) > 10000)
    case <- entente_import(events, output = tempfile(), quiet = TRUE)
    holds(nrow(read.csv(file.path(case, "events.csv"))), 2L)
})

test("the lines of the README run", {
    text <- readLines("r/README.md", encoding = "UTF-8")
    fences <- grep("^```", text)
    lines <- text[(fences[1] + 1):(fences[2] - 1)]
    if (!requireNamespace("igraph", quietly = TRUE)) lines <- lines[!grepl("graph", lines)]
    folder <- tempfile()
    dir.create(folder)
    file.copy(c("seeds", "r"), folder, recursive = TRUE)
    setwd(folder)
    suppressMessages(eval(parse(text = lines), new.env()))
    holds(setdiff(list.files("."), c("r", "seeds")), "seeds.html")
})

if (requireNamespace("igraph", quietly = TRUE)) {
    test("a network is a graph of igraph", {
        graph <- entente_graph("seeds", roll_up = TRUE, quiet = TRUE)
        ties <- printed("export", "seeds", "--roll-up")
        holds(igraph::ecount(graph), nrow(ties))
        holds(sum(igraph::E(graph)$weight), sum(as.numeric(ties$weight)))
        holds(sort(unique(c(ties$first, ties$second))), sort(igraph::V(graph)$id))
    })
} else {
    cat("skipped: no igraph for R\n")
}

if (failed) quit(status = 1)
