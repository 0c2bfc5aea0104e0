// What a clerk waits for, measured one kind after the other in a window that has been used: every page has been open.
#pragma once

#include "bench/desktop/frames.h"
#include "bench/desktop/times.h"
#include "desktop/open_desk.h"

namespace hopluu::bench {

/// How often each thing is done.
struct Rounds {
    int letters = 400;
    int commits = 200;
    int scrolls = 400;
    int waits = 15;
    int starts = 5;
};

constexpr double kKeystrokeAim = 33;  // to its paint
constexpr double kFrameAim = 1000.0 / 60;
constexpr double kWaitAim = 100;  // what is felt as a wait

void measureTyping(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);
void measureCommits(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);
void measureParagraph(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);
void measureScrolling(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);
void measurePages(test::OpenDesk& desk, Report& report, const Rounds& rounds);
void measureBlocks(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);
void measureFinding(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);
void measureLanguages(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds);

}  // namespace hopluu::bench
