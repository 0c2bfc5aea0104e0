// What Qt and QML have warned of. In these tests a warning is a failure: a binding that breaks is a screen that is wrong.
#pragma once

#include <QStringList>

namespace hopluu::test {

/// From now on warnings are kept here instead of standard error.
void collectWarnings();
/// Those since the last call.
[[nodiscard]] QStringList takeWarnings();

}  // namespace hopluu::test
