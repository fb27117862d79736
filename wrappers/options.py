"""What all commands together say of their options."""

import collections

# What the help calls values that are lists themselves, with commas between.
LISTS = ("list", "actors")


def repeated(commands):
    """Options that have to be given several times to have several values."""
    return _names(commands, lambda option: option.is_repeated and option.value not in LISTS)


def with_opposites(commands):
    """Flags that have an opposite, such as --no-legend."""
    return _names(commands, lambda option: option.has_opposite)


def abstracts(commands):
    """What each option does in most commands, and in those where it does another thing."""
    told = collections.defaultdict(collections.Counter)
    for command in commands:
        for option in command.options:
            told[option.name][option.abstract] += 1
    usual = {name: counts.most_common(1)[0][0] for name, counts in sorted(told.items())}
    own = {
        command.name: {
            option.name: option.abstract
            for option in command.options
            if option.abstract != usual[option.name]
        }
        for command in commands
    }
    return usual, {name: options for name, options in own.items() if options}


def _names(commands, has):
    return sorted(
        {option.name for command in commands for option in command.options if has(option)}
    )
