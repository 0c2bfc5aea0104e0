// Files that are dropped on the pages that take files.
#include "desktop/open_desk.h"
#include "engine/bloc.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace hopluu;
using hopluu::test::OpenDesk;

namespace {

class Folder {
public:
    QUrl file(const QString& name, const QByteArray& bytes) const {
        QFile made(folder_.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return QUrl::fromLocalFile(made.fileName());
    }

private:
    QTemporaryDir folder_;
};

}  // namespace

TEST_CASE("What is dropped is read and stays where it lay: copied, although the file manager would rather move it") {
    const Folder folder;
    OpenDesk desk;
    const struct {
        QString page, place, file, shown;
    } drops[] = {
        {QStringLiteral("import"), QStringLiteral("chooseWorkbook"), QStringLiteral("anh.xlsx"), QStringLiteral("mà là ảnh")},
        {QStringLiteral("exchange"), QStringLiteral("headline"), QStringLiteral("anh.hopluu"), QStringLiteral("không phải")},
        {QStringLiteral("attachments"), QStringLiteral("page-attachments"), QStringLiteral("anh.png"), QStringLiteral("anh.png")},
    };
    for (const auto& [page, place, file, shown] : drops) {
        CAPTURE(page);
        desk.go(page);
        const QUrl url = folder.file(file, "\x89PNG\r\n\x1a\n");
        CHECK(desk.drop(place, {url}) == Qt::CopyAction);
        CHECK(desk.eventually([&, &text = shown] { return desk.shows(text); }));
        CHECK(QFileInfo::exists(url.toLocalFile()));
    }
}

TEST_CASE("A drop whose files are gone does nothing") {
    OpenDesk desk;
    desk.go(QStringLiteral("import"));
    CHECK(desk.drop(QStringLiteral("chooseWorkbook"), {}) == Qt::IgnoreAction);
}
