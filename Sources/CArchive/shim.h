#ifndef ENTENTE_CARCHIVE_SHIM_H
#define ENTENTE_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
