// The laptops that have joined the bloc, and taking one's leave from it.
#pragma once

#include "desktop/program.h"
#include "desktop/rows_model.h"
#include "engine/members.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace hopluu::desktop {

class DeviceDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    /// Key: the device. person, device, place, note, tone, joined, wrote, operations, canRevoke
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)  // "23 máy · 1 đã thu hồi"
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit DeviceDesk(QObject* parent = nullptr);

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString problem() const;

    /// "Nguyễn Thị Hoa, laptop chị Hoa": which laptop is meant.
    Q_INVOKABLE [[nodiscard]] QString nameOf(const QString& device) const;
    /// What revoking it does, also to laptops that went on as this one.
    Q_INVOKABLE [[nodiscard]] QString effectOf(const QString& device) const;
    Q_INVOKABLE void revoke(const QString& device, const QString& reason);

signals:
    void changed();

private:
    void read();
    void showRows();
    void tell(const Status& status);
    [[nodiscard]] const engine::MemberDevice* find(const QString& device) const;
    [[nodiscard]] std::size_t heirsOf(const engine::MemberDevice& device) const;
    [[nodiscard]] QString placeName(const UnitId& unit) const;
    [[nodiscard]] QString say(const BilingualText& text) const;
    [[nodiscard]] QString moment(std::int64_t milliseconds) const;

    QPointer<Program> program_;
    RowsModel rows_;
    std::vector<engine::MemberDevice> all_;
    Error problem_;  // without a code: none
};

}  // namespace hopluu::desktop
