#include "system/terminal.h"

#include <cstdio>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace hopluu::system {

#ifdef _WIN32

bool errorsAreSeen() {
    return ::_isatty(::_fileno(stderr)) != 0;
}

void speakUtf8() {
    ::SetConsoleOutputCP(CP_UTF8);
    ::SetConsoleCP(CP_UTF8);
}

#else

bool errorsAreSeen() {
    return ::isatty(STDERR_FILENO) == 1;
}

void speakUtf8() {}

#endif

}  // namespace hopluu::system
