// Keeps a C library that prints numbers with printf away from the user's locale: in vi_VN it would write "1,5" into XML.
#pragma once

#include <clocale>

#ifdef _WIN32
#include <string>
#else
#include <locale.h>
#endif

namespace hopluu::report {

/// While it lives, this thread prints numbers as in the "C" locale.
class CLocaleScope {
public:
    CLocaleScope();
    ~CLocaleScope();
    CLocaleScope(const CLocaleScope&) = delete;
    CLocaleScope& operator=(const CLocaleScope&) = delete;

private:
#ifdef _WIN32
    int perThread_;
    std::string before_;
#else
    locale_t mine_;
    locale_t before_;
#endif
};

}  // namespace hopluu::report
