#include "desktop/submission_receipt.h"

#include "desktop/qt_text.h"
#include "engine/local_files.h"
#include "engine/wording.h"
#include "journal/content_hash.h"
#include "sync/json_fields.h"

#include <fmt/format.h>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace hopluu::desktop {

namespace {

constexpr int kDotsPerInch = 300;

QString row(const char* name, const std::string& value) {
    return QStringLiteral("<tr><td width='38%'>%1</td><td>%2</td></tr>").arg(QString::fromUtf8(name), qt(value).toHtmlEscaped());
}

/// In groups of four, so that two people can compare it.
std::string grouped(const std::string& digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        text += (i > 0 && i % 4 == 0 ? " " : "") + std::string(1, digits[i]);
    }
    return text;
}

}  // namespace

QString receiptSheet(const engine::YearSnapshot& year, const Receipt& receipt, const std::string& approvedBy) {
    const Campaign& campaign = year.setup.campaign;
    const MemberUnit* unit = campaign.findMember(year.unit);
    const auto moment = [](std::int64_t at) { return engine::momentText(at, engine::Language::vietnamese); };
    QString rows = row("Đơn vị nộp", unit == nullptr ? year.unit.text : unit->name) + row("Khối thi đua", campaign.blocName) +
                   row("Kỳ báo cáo", "năm " + campaign.period.year) + row("Lần nộp", std::to_string(receipt.revision));
    if (year.submission.operation) {
        rows += row("Nộp lúc", moment(year.submission.operation->time.milliseconds()));
    }
    rows += row("Máy chủ nhận lúc", moment(receipt.receivedAtMilliseconds)) + row("Số ô số liệu", std::to_string(receipt.cells)) +
            row("Số đoạn báo cáo", std::to_string(receipt.paragraphs)) + row("Số điểm tự chấm", std::to_string(receipt.scores));
    if (!approvedBy.empty()) {
        rows += row("Lãnh đạo Ban duyệt", approvedBy);
    }
    rows += row("Người in", year.member.person);
    const QString code = qt(shortCode(receipt.contentHash)), hash = qt(grouped(sync::toHex(receipt.contentHash)));
    return QStringLiteral(
               "<html><body style=\"font-family:'Times New Roman','Liberation Serif',serif; font-size:13pt\">"
               "<p align='center' style='font-size:15pt'><b>BIÊN NHẬN NỘP SỐ LIỆU</b></p>"
               "<p align='center' style='font-size:26pt; margin-top:18pt; margin-bottom:18pt'><b>%1</b></p>"
               "<table width='100%' cellpadding='5'>%2</table>"
               "<p style='margin-top:18pt'>Máy chủ của khối đã ký biên nhận này. Mã trên rút từ toàn bộ nội dung đã nộp: đọc mã cho Khối "
               "trưởng qua điện thoại, hai bên giống nhau là cùng một nội dung.</p>"
               "<p style='font-size:10pt'>Mã đầy đủ: %3</p></body></html>")
        .arg(code, rows, hash);
}

Status printSheet(const QString& sheet, const std::filesystem::path& file) {
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(30, 20, 20, 20), QPageLayout::Millimeter);
        writer.setTitle(QStringLiteral("Biên nhận nộp số liệu"));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(writer.pageLayout().paintRectPixels(kDotsPerInch).size());
        document.setDocumentMargin(0);
        document.setHtml(sheet);
        document.print(&writer);
    }
    return engine::writeFile(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace hopluu::desktop
