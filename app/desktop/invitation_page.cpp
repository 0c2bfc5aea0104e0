#include "desktop/invitation_page.h"

#include "desktop/qr_code.h"
#include "desktop/qt_text.h"
#include "engine/local_files.h"
#include "sync/spoken_fingerprint.h"

#include <fmt/format.h>
#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace hopluu::desktop {

namespace {

constexpr int kDotsPerInch = 300;
constexpr double kMarginMillimetres = 20;
constexpr double kQrMillimetres = 120;

double dots(double millimetres) {
    return millimetres * kDotsPerInch / 25.4;
}

Error qrTooLarge() {
    return {"host.qr-too-large",
            {"Lời mời dài hơn mức một mã QR chứa được (quá nhiều địa chỉ hoặc tên quá dài).",
             "The invitation is longer than a QR code holds (too many addresses, or too long a name)."},
            {"Hãy dùng tệp lời mời hoặc dòng để dán.", "Use the invitation's file or the line to paste."},
            ""};
}

/// Writes downwards on the page.
class Sheet {
public:
    Sheet(QPainter& painter, double width) : painter_(painter), width_(width) {}

    void say(const std::string& text, int points, QFont::Weight weight = QFont::Normal) {
        QFont font = painter_.font();
        font.setPointSize(points);
        font.setWeight(weight);
        painter_.setFont(font);
        QRectF taken;
        painter_.drawText(QRectF(0, y_, width_, dots(kQrMillimetres)), Qt::TextWordWrap, qt(text), &taken);
        y_ = taken.bottom() + dots(2);
    }
    void show(const QrCode& code) {
        paintQrCode(painter_, QRectF((width_ - dots(kQrMillimetres)) / 2, y_, dots(kQrMillimetres), dots(kQrMillimetres)), code);
        y_ += dots(kQrMillimetres) + dots(2);
    }

private:
    QPainter& painter_;
    double width_, y_ = 0;
};

void fill(Sheet& sheet, const sync::InvitationFile& invitation, const QrCode& code, const std::string& note, engine::Language language) {
    const auto say = [language](const BilingualText& text) { return engine::say(text, language); };
    const std::string until = engine::momentText(invitation.expiresAtMilliseconds, language);
    sheet.say(say({"Lời mời tham gia", "Invitation"}) + " · Hợp Lưu", 20, QFont::DemiBold);
    sheet.say(invitation.blocName, 11);
    sheet.say(say(invitedPlace(invitation)) + (note.empty() ? "" : " – " + note), 14, QFont::DemiBold);
    sheet.show(code);
    sheet.say(
        say({"Quét mã bằng điện thoại, gửi dòng chữ HOPLUU1:… nhận được vào máy tính (Zalo, thư), rồi dán vào màn hình đầu của Hợp Lưu.",
             "Scan the code with a telephone, send the line HOPLUU1:… to the laptop (by message or mail), and paste it on the first page "
             "of "
             "Hợp Lưu."}),
        11);
    sheet.say(
        say({fmt::format("Dùng được một lần, cho một máy, đến {}.", until), fmt::format("Good once, for one laptop, until {}.", until)}),
        11, QFont::DemiBold);
    const std::string spoken = sync::spokenFingerprint(invitation.certificateFingerprint);
    sheet.say(say({"Khi máy hỏi, chứng thư của máy chủ phải đọc là:", "When the laptop asks, the server's certificate must read:"}), 11);
    sheet.say(spoken, 14, QFont::DemiBold);
    sheet.say(say({"Ai có tờ này đều vào được khối thay cho Ban: hãy trao tận tay, và hủy sau khi dùng.",
                   "Whoever has this sheet can join in the board's place: hand it over in person, and destroy it after use."}),
              10);
}

}  // namespace

BilingualText invitedPlace(const sync::InvitationFile& invitation) {
    if (invitation.role == Role::leader) {
        return {"Máy của Khối trưởng", "A laptop of the leader's"};
    }
    const std::string& name = invitation.unitName.empty() ? invitation.unit.text : invitation.unitName;
    return {name, name};
}

std::string invitationMessage(const sync::InvitationFile& invitation, engine::Language language) {
    const BilingualText place = invitedPlace(invitation);
    const std::string until = engine::momentText(invitation.expiresAtMilliseconds, language);
    return engine::say(
               {fmt::format(
                    "Lời mời vào Hợp Lưu cho {} (dùng một lần, cho một máy, đến {}). Hãy sao chép cả tin này rồi mở Hợp Lưu, hoặc dán "
                    "dòng dưới vào màn hình đầu. Xin đừng chuyển cho người khác.",
                    place.vi, until),
                fmt::format(
                    "Invitation to Hợp Lưu for {} (good once, for one laptop, until {}). Copy this whole message and open Hợp Lưu, or "
                    "paste the line below on its first page. Please do not pass it on.",
                    place.en, until)},
               language) +
           "\n\n" + sync::writePasteable(invitation) + "\n";
}

Status writeInvitationPage(const sync::InvitationFile& invitation, const std::string& note, engine::Language language,
                           const std::filesystem::path& file) {
    const auto code = makeQrCode(sync::writePasteable(invitation));
    if (!code) {
        return fail(qrTooLarge());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(kDotsPerInch);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
                           QPageLayout::Millimeter);
        pdf.setTitle(qt(engine::say(invitedPlace(invitation), language)));
        QPainter painter(&pdf);
        Sheet sheet(painter, pdf.width());
        fill(sheet, invitation, *code, note, language);
    }
    return engine::writeFile(file, bytes.toStdString());
}

}  // namespace hopluu::desktop
