// PCRE2 asks for the width of a code unit before its header is read; Parley matches UTF-8 bytes.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// Pointers that several threads share: who sees one sees all that was written before it was shared.
static inline void *_Nullable cpcre2_acquire(void *_Nullable const *_Nonnull place) {
    return __atomic_load_n(place, __ATOMIC_ACQUIRE);
}

static inline void cpcre2_release(void *_Nullable *_Nonnull place, void *_Nonnull value) {
    __atomic_store_n(place, value, __ATOMIC_RELEASE);
}

// Counts one more, and says how many there were before.
static inline unsigned int cpcre2_count(unsigned int *_Nonnull place) {
    return __atomic_fetch_add(place, 1, __ATOMIC_RELAXED);
}
