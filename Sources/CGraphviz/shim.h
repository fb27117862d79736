#ifndef ENTENTE_CGRAPHVIZ_SHIM_H
#define ENTENTE_CGRAPHVIZ_SHIM_H

// Everything of libgraphviz that changed between 2.42 and 14, or that Swift cannot see (macros,
// fields of unions, mutable globals), behind functions with one signature each.
//
// Where a signature changed, the function's own type decides, so that no version is asked for:
// the version macros came late, and 2.42.2 calls itself 2.43.0.

#include <gvc.h>
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/syscall.h>
#endif

typedef void (*entente_function)(void);

// gvRenderData: the length was an unsigned int before 13.0, and is a size_t since.

typedef int (*entente_render_int)(GVC_t *, Agraph_t *, const char *, char **, unsigned int *);
typedef int (*entente_render_size)(GVC_t *, Agraph_t *, const char *, char **, size_t *);

static inline int entente_call_render_int(entente_function function, GVC_t *context,
                                          Agraph_t *graph, const char *format, char **data,
                                          size_t *length) {
    unsigned int count = 0;
    int status = ((entente_render_int)function)(context, graph, format, data, &count);
    *length = count;
    return status;
}

static inline int entente_call_render_size(entente_function function, GVC_t *context,
                                           Agraph_t *graph, const char *format, char **data,
                                           size_t *length) {
    return ((entente_render_size)function)(context, graph, format, data, length);
}

/// Renders into memory that entente_free_data releases; `*data` is NULL where there is none.
static inline int entente_render(GVC_t *context, Agraph_t *graph, const char *format, char **data,
                                 size_t *length) {
    *data = NULL;
    *length = 0;
    return _Generic(&gvRenderData,
                    entente_render_int: entente_call_render_int,
                    entente_render_size: entente_call_render_size)(
        (entente_function)gvRenderData, context, graph, format, data, length);
}

static inline void entente_free_data(char *data) {
    if (data != NULL) gvFreeRenderData(data);
}

/// Whether the library is version 13 or later.
static inline bool entente_is_13_or_later(void) {
    return _Generic(&gvRenderData, entente_render_int: false, entente_render_size: true);
}

// gvPluginList: a fourth argument, unused, was dropped in 9.0.

typedef char **(*entente_list_4)(GVC_t *, const char *, int *, char *);
typedef char **(*entente_list_4_const)(GVC_t *, const char *, int *, const char *);
typedef char **(*entente_list_3)(GVC_t *, const char *, int *);

static inline char **entente_call_list_4(entente_function function, GVC_t *context,
                                         const char *kind, int *count) {
    return ((entente_list_4)function)(context, kind, count, NULL);
}

static inline char **entente_call_list_3(entente_function function, GVC_t *context,
                                         const char *kind, int *count) {
    return ((entente_list_3)function)(context, kind, count);
}

/// The names of the plugins of a kind; both the array and each name are the caller's to free.
static inline char **entente_plugins(GVC_t *context, const char *kind, int *count) {
    *count = 0;
    return _Generic(&gvPluginList,
                    entente_list_4: entente_call_list_4,
                    entente_list_4_const: entente_call_list_4,
                    entente_list_3: entente_call_list_3)(
        (entente_function)gvPluginList, context, kind, count);
}

// Nodes, edges and clusters of a graph that has been laid out. Lengths are in points.

typedef struct {
    double x, y;
} entente_point;

static inline entente_point entente_make_point(pointf point) {
    entente_point made = {point.x, point.y};
    return made;
}

static inline entente_point entente_node_position(Agnode_t *node) {
    return entente_make_point(ND_coord(node));
}
static inline double entente_node_width(Agnode_t *node) { return ND_width(node) * 72; }
static inline double entente_node_height(Agnode_t *node) { return ND_height(node) * 72; }

static inline entente_point entente_lower_left(Agraph_t *graph) {
    return entente_make_point(GD_bb(graph).LL);
}
static inline entente_point entente_upper_right(Agraph_t *graph) {
    return entente_make_point(GD_bb(graph).UR);
}

/// The place of the edge among all edges, in the order in which they were read.
static inline size_t entente_edge_sequence(Agedge_t *edge) { return AGSEQ(edge); }

static inline size_t entente_stroke_count(Agedge_t *edge) {
    return ED_spl(edge) == NULL ? 0 : (size_t)ED_spl(edge)->size;
}
static inline size_t entente_control_count(Agedge_t *edge, size_t stroke) {
    return (size_t)ED_spl(edge)->list[stroke].size;
}
static inline entente_point entente_control(Agedge_t *edge, size_t stroke, size_t index) {
    return entente_make_point(ED_spl(edge)->list[stroke].list[index]);
}
static inline bool entente_has_start(Agedge_t *edge, size_t stroke) {
    return ED_spl(edge)->list[stroke].sflag != 0;
}
static inline bool entente_has_end(Agedge_t *edge, size_t stroke) {
    return ED_spl(edge)->list[stroke].eflag != 0;
}
static inline entente_point entente_start(Agedge_t *edge, size_t stroke) {
    return entente_make_point(ED_spl(edge)->list[stroke].sp);
}
static inline entente_point entente_end(Agedge_t *edge, size_t stroke) {
    return entente_make_point(ED_spl(edge)->list[stroke].ep);
}

static inline bool entente_has_label(Agedge_t *edge) {
    return ED_label(edge) != NULL && ED_label(edge)->set;
}
static inline entente_point entente_label_position(Agedge_t *edge) {
    return entente_make_point(ED_label(edge)->pos);
}

/// The environment of the process, which is a mutable global in C.
static inline char **entente_environment(void) {
    extern char **environ;
    return environ;
}

/// Closes every open file from a descriptor on.
static inline void entente_close_from(int first) {
#if defined(__linux__)
    // The call that the C library wraps only lately; 436 on every processor.
    if (syscall(436, (unsigned)first, ~0U, 0U) == 0) return;
#endif
    int limit = (int)sysconf(_SC_OPEN_MAX);
    for (int file = first; file < limit; file++) close(file);
}

/// The body of a thread that ends the process when the other end of standard input is closed.
///
/// It is in C so that it allocates nothing: where the drawing thread's memory lies must not depend
/// on what runs beside it, because some layouts depend on the order of addresses.
static inline void *entente_watch_standard_input(void *unused) {
    (void)unused;
    for (;;) {
        struct pollfd watched = {0, 0, 0};
        if (poll(&watched, 1, -1) > 0 && (watched.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) {
            _exit(0);
        }
    }
}

/// Starts that thread; false if the system has none to give.
static inline bool entente_start_watching(void) {
    pthread_t thread;
    return pthread_create(&thread, NULL, entente_watch_standard_input, NULL) == 0;
}

/// Puts the random numbers that layouts draw from where a new process has them.
static inline void entente_reset_random_numbers(void) {
    unsigned short state[3] = {0x330E, 0xABCD, 0x1234};
    seed48(state);
    srand(1);
}

#endif
