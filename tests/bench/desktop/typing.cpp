#include "bench/desktop/clerk.h"
#include "desktop/open_year.h"

#include <QString>

namespace hopluu::bench {

namespace {

/// What a year's capital looks like, another one each time.
QString figure(int round) {
    return QString::number(10'000 + round * 7 % 80'000);
}

}  // namespace

/// Figures typed over cells and given up again: the value's own rules are told at each letter.
void measureTyping(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    std::vector<QString> cells;
    for (const auto& group : desk.year().form().groups) {
        for (const auto& item : group.items) {
            cells.push_back(QString::fromStdString(item.code.text));
        }
    }
    Times letters;
    for (std::size_t round = 0; static_cast<int>(letters.count()) < rounds.letters; ++round) {
        desk.go("annex", cells[round % cells.size()]);
        frames.rest();
        const QString typed = figure(static_cast<int>(round));
        for (const QChar letter : typed) {
            letters.add(frames.after([&] { frames.letter(letter); }));
        }
        CHECK(desk.item("annexEditor").property("text").toString() == typed);
        letters.add(frames.after([&] { frames.key(Qt::Key_Backspace); }));
        frames.key(Qt::Key_Escape);
    }
    report.add("a letter in a cell", letters, kKeystrokeAim);
}

/// Figures typed down the column. Two moments count: the figure and the next cell are seen; the rules, marks and counts of the year with
/// this figure are seen, which says that it is on the disk.
void measureCommits(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    desk.go("annex", "parks_established.fdi");
    desk.press("Ctrl+Home");
    frames.rest();
    Times seen, settled;
    int changes = 0;
    const auto counting = QObject::connect(&desk.year(), &desktop::OpenYear::changed, [&] { ++changes; });
    for (int round = 0; round < rounds.commits; ++round) {
        if (round % 20 == 0) {
            desk.go("annex", "capital_new.fdi");
            desk.press("F2");
            desk.press("Escape");
        }
        for (const QChar letter : figure(round)) {
            frames.letter(letter);
        }
        frames.rest();
        const bool isFirst = round % 2 == 0;  // one of the two each time: forcing the second frame must not touch the first
        const int before = changes;
        const auto enter = [&] { frames.key(Qt::Key_Return); };
        if (isFirst) {
            seen.add(frames.after(enter));
        } else {
            settled.add(frames.afterwards(enter, [&] { return changes > before; }));
        }
        CHECK(frames.eventually([&] { return changes > before; }));
        frames.rest();
    }
    QObject::disconnect(counting);
    report.add("Enter: the figure and the next cell", seen, kKeystrokeAim);
    report.add("Enter: written, rules and marks of the whole year", settled, kKeystrokeAim);
}

/// In the middle of a long text with figures.
void measureParagraph(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    desk.go("narrative", "II.2.1.1");
    desk.press("Ctrl+Home");
    frames.rest();
    Times letters;
    const QString typed = QStringLiteral("trong năm thu hút 12 dự án mới ");
    for (int round = 0; round < rounds.letters / 2; ++round) {
        const QChar letter = typed[round % typed.size()];
        letters.add(frames.after([&] { frames.letter(letter); }));
    }
    report.add("a letter in a long paragraph", letters, kKeystrokeAim);
    desk.settle();
}

}  // namespace hopluu::bench
