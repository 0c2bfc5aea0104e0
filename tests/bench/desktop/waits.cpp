#include "bench/desktop/clerk.h"
#include "desktop/open_year.h"
#include "desktop/pages.h"
#include "desktop/program.h"

#include <QClipboard>
#include <QGuiApplication>

namespace hopluu::bench {

namespace {

/// The whole table as it is copied, with other figures of this year: 8 columns, and every row of the annex.
QString otherFigures(const QString& copied, int round) {
    constexpr int kThisYear = 4;
    QStringList lines = copied.split(QLatin1Char('\n'));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QStringList cells = lines[i].split(QLatin1Char('\t'));
        if (cells.size() > kThisYear && !cells[kThisYear].isEmpty()) {
            cells[kThisYear] = QString::number(100 + 37 * round + i);
            lines[i] = cells.join(QLatin1Char('\t'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

/// Each page once in a fresh window, then again when it has been there.
void measurePages(test::OpenDesk& desk, Report& report, const Rounds& rounds) {
    const QStringList pages = test::allPages();
    std::vector<Times> first(static_cast<std::size_t>(pages.size())), again = first;
    for (int round = 0; round < rounds.starts; ++round) {
        desk.restart();
        Frames frames(desk.window());
        frames.rest();
        for (auto* times : {&first, &again}) {
            for (qsizetype i = 0; i < pages.size(); ++i) {
                if (i == 0 && times == &first) {
                    continue;  // the page that the window opens with
                }
                (*times)[static_cast<std::size_t>(i)].add(frames.after([&] { desk.program().go(pages[i]); }));
                desk.settle();
                frames.rest();
            }
        }
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (i > 0) {
            report.add("the page " + pages[i].toStdString() + " for the first time", first[at], kWaitAim);
        }
        report.add("the page " + pages[i].toStdString() + " again", again[at], kWaitAim);
    }
}

void measureBlocks(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    desk.go("annex", "capital_new.fdi");
    desk.press("Ctrl+A");
    desk.press("Ctrl+C");
    const QString copied = QGuiApplication::clipboard()->text();
    Times shown, written, undone;
    for (int round = 0; round < rounds.waits; ++round) {
        QGuiApplication::clipboard()->setText(otherFigures(copied, round));
        frames.rest();
        const auto& dialog = desk.object("pasteDialog");
        shown.add(
            frames.afterwards([&] { frames.key(Qt::Key_V, Qt::ControlModifier); }, [&] { return dialog.property("opened").toBool(); }));
        desk.settle();
        desk.item("pasteAccept").forceActiveFocus(Qt::TabFocusReason);
        int changes = 0;
        const auto counting = QObject::connect(&desk.year(), &desktop::OpenYear::changed, [&] { ++changes; });
        written.add(frames.afterwards([&] { frames.key(Qt::Key_Space); }, [&] { return changes > 0; }));
        frames.rest();
        changes = 0;
        undone.add(frames.afterwards([&] { frames.key(Qt::Key_Z, Qt::ControlModifier); }, [&] { return changes > 0; }));
        QObject::disconnect(counting);
        frames.rest();
    }
    report.add("pasting the whole table: what it would change", shown, kWaitAim);
    report.add("pasting the whole table: written and shown", written, kWaitAim);
    report.add("undoing it", undone, kWaitAim);
}

void measureFinding(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    desk.go("annex", "capital_new.fdi");
    Times opened, letters, next;
    for (int round = 0; round < rounds.waits; ++round) {
        opened.add(frames.after([&] { frames.key(Qt::Key_F, Qt::ControlModifier); }));
        const QString words = QStringLiteral("von");
        for (const QChar letter : words) {
            letters.add(frames.after([&] { frames.letter(letter); }));
        }
        next.add(frames.after([&] { frames.key(Qt::Key_Return); }));
        frames.key(Qt::Key_Escape);
        frames.rest();
    }
    report.add("Ctrl+F", opened, kWaitAim);
    report.add("a letter of what is looked for", letters, kKeystrokeAim);
    report.add("the next place of it", next, kKeystrokeAim);
}

void measureLanguages(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    Times switched;
    for (int round = 0; round < 2 * rounds.waits; ++round) {
        const QString language = round % 2 == 0 ? QStringLiteral("en") : QStringLiteral("vi");
        switched.add(frames.after([&] { desk.program().preferences()->setLanguage(language); }));
        desk.settle();
        frames.rest();
    }
    report.add("the other language, with every page open", switched, kWaitAim);
    Times dressed;
    for (int round = 0; round < 2 * rounds.waits; ++round) {
        const QString appearance = round % 2 == 0 ? QStringLiteral("dark") : QStringLiteral("light");
        dressed.add(frames.after([&] { desk.program().preferences()->setAppearance(appearance); }));
        frames.rest();
    }
    report.add("dark and light", dressed, kWaitAim);
}

}  // namespace hopluu::bench
