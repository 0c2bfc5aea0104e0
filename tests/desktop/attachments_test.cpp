#include "desktop/attachment_list.h"
#include "desktop/open_desk.h"
#include "engine/bloc.h"

#include <QFile>
#include <QSignalSpy>

#include <fstream>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

class Filing {
public:
    Filing() { desk.go(QStringLiteral("attachments")); }
    desktop::AttachmentList& list() {
        const auto* page = desk.item(QStringLiteral("page-attachments")).property("item").value<QObject*>();
        return *page->property("list").value<desktop::AttachmentList*>();
    }
    QUrl file(const char* name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return QUrl::fromLocalFile(QString::fromStdString((folder / name).string()));
    }
    QUrl scan(const char* name) { return file(name, std::string("%PDF-1.4\n% ") + name + "\n%%EOF\n"); }
    QString of(int row, const char* role) { return list().files()->at(row, QLatin1String(role)).toString(); }
    bool holds(int files) {
        return desk.eventually([&] { return list().files()->count() == files && !list().isBusy(); });
    }

    test::TemporaryFolder folder;
    OpenDesk desk;
};

}  // namespace

TEST_CASE("Good files are taken in, and each bad one is told by its name with what to do") {
    Filing filing;
    CHECK(filing.desk.shows(QStringLiteral("Chưa có tài liệu nào")));
    filing.list().add({filing.scan("quyet-dinh.pdf"), filing.file("ghi-chu.txt", "chỉ là chữ"),
                       filing.file("qua-lon.pdf", "%PDF-1.4\n" + std::string(21'000'000, ' '))});
    CHECK(filing.holds(1));
    CHECK(filing.of(0, "name") == QStringLiteral("quyet-dinh.pdf"));
    CHECK(filing.of(0, "standing").contains(QStringLiteral("Chỉ có trên máy này")));
    CHECK(filing.list().problems()->count() == 2);
    CHECK(filing.desk.shows(QStringLiteral("ghi-chu.txt: Tệp không phải PDF")));
    CHECK(filing.desk.shows(QStringLiteral("qua-lon.pdf: Tệp lớn hơn 20 MB")));
    filing.list().dismissProblems();
    CHECK(filing.list().problems()->count() == 0);
}

TEST_CASE("What a file is evidence of is chosen from a list, kept, and shown in words") {
    Filing filing;
    filing.list().add({filing.scan("iso.pdf")});
    REQUIRE(filing.holds(1));
    filing.desk.click(QStringLiteral("targets-iso.pdf"));
    filing.desk.type(QStringLiteral("iso"));
    CHECK(filing.list().targets()->count() == 1);
    filing.desk.click(QStringLiteral("target-score:II.2"));
    filing.desk.click(QStringLiteral("keepTargets"));
    CHECK(filing.desk.eventually([&] { return filing.of(0, "evidence").contains(QStringLiteral("ISO 9001:2015")); }));
}

TEST_CASE("A file is removed only after a question") {
    Filing filing;
    filing.list().add({filing.scan("nham.pdf")});
    REQUIRE(filing.holds(1));
    filing.desk.click(QStringLiteral("remove-nham.pdf"));
    CHECK(filing.holds(1));
    filing.desk.click(QStringLiteral("confirmRemove"));
    CHECK(filing.holds(0));
}

TEST_CASE("How far a file has come is shown, also after a restart") {
    Filing filing;
    filing.list().add({filing.file("to-trinh.pdf", "%PDF-1.4\n" + std::string(3'999'000, ' ') + "\n%%EOF\n")});
    REQUIRE(filing.holds(1));
    const std::string hash = filing.of(0, "key").toStdString();
    filing.desk.behindItsBack(
        [&](Bloc&, engine::Workspace& workspace) { need(workspace.store().setSetting("attachment.sent." + hash, "1000000")); });
    CHECK(filing.desk.eventually([&] { return filing.of(0, "standing") == QStringLiteral("Đang gửi: 1,0 MB trên 4,0 MB"); }));
    filing.desk.restart();
    filing.desk.go(QStringLiteral("attachments"));
    REQUIRE(filing.holds(1));
    CHECK(filing.of(0, "standing") == QStringLiteral("Đang gửi: 1,0 MB trên 4,0 MB"));
    CHECK(filing.list().files()->at(0, QStringLiteral("progress")).toDouble() > 0.2);
}

TEST_CASE("A file opens as a read-only copy under its own name") {
    Filing filing;
    filing.list().add({filing.scan("giay-chung-nhan.pdf")});
    REQUIRE(filing.holds(1));
    QSignalSpy opened(&filing.list(), &desktop::AttachmentList::opened);
    filing.list().copy(filing.of(0, "key"));
    REQUIRE(filing.desk.eventually([&] { return opened.count() == 1; }));
    const QString copy = opened.first().first().toUrl().toLocalFile();
    CHECK(copy.endsWith(QStringLiteral("/giay-chung-nhan.pdf")));
    CHECK((QFile::permissions(copy) & QFileDevice::WriteOwner) == 0);
}
