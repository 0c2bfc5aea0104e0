// What `hopluu-desktop --self-test` does, for packages and for whoever wonders whether the program works on a computer: every page in both
// languages and both looks, with whatever Qt or QML warns of meanwhile.
#pragma once

#include <QStringList>

namespace hopluu::desktop {

class Program;
class Window;

/// From now on warnings are kept for `selfTest` too. Preferences are those of a new person, and are forgotten at the end: call before the
/// application object and the Program are made.
void prepareSelfTest();

struct SelfTestOutcome {
    int pictures = 0;      // pages drawn, each language and look counted
    QStringList warnings;  // none: all is well
};

enum class SelfTestOf { dataFile, dataFileAndSample };

/// Handles events until it is through. The program, which is to have no line, is opened by it.
[[nodiscard]] SelfTestOutcome selfTest(Program& program, Window& window, SelfTestOf what);

}  // namespace hopluu::desktop
