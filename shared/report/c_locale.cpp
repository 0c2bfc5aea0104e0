#include "report/c_locale.h"

namespace hopluu::report {

#ifdef _WIN32

CLocaleScope::CLocaleScope() : perThread_(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)), before_(std::setlocale(LC_NUMERIC, nullptr)) {
    std::setlocale(LC_NUMERIC, "C");
}

CLocaleScope::~CLocaleScope() {
    std::setlocale(LC_NUMERIC, before_.c_str());
    _configthreadlocale(perThread_);
}

#else

CLocaleScope::CLocaleScope() : mine_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(mine_)) {}

CLocaleScope::~CLocaleScope() {
    uselocale(before_);
    freelocale(mine_);
}

#endif

}  // namespace hopluu::report
