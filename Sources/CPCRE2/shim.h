// PCRE2 asks for the width of a code unit before its header is read; Parley matches UTF-8 bytes.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
