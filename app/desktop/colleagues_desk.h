// The page of the people of one board: their laptops, what this one has not sent, who wrote what lately.
#pragma once

#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/colleagues.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace hopluu::desktop {

class ColleaguesDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* devices READ devices CONSTANT)  // person, device, note, tone, heard, standing
    Q_PROPERTY(hopluu::desktop::RowsModel* unsent READ unsent CONSTANT)    // place, value, when, person (empty), page, item, isUnsent
    Q_PROPERTY(hopluu::desktop::RowsModel* recent READ recent CONSTANT)    // the same

public:
    explicit ColleaguesDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] RowsModel* devices() { return &devices_; }
    [[nodiscard]] RowsModel* unsent() { return &unsent_; }
    [[nodiscard]] RowsModel* recent() { return &recent_; }

signals:
    void changed();

private:
    void read();
    void show(const engine::Colleagues& colleagues);
    [[nodiscard]] QString placeOf(const Operation& operation) const;
    [[nodiscard]] QString valueOf(const Operation& operation) const;
    [[nodiscard]] QString momentOf(std::int64_t milliseconds) const;

    OpenYear* year_ = nullptr;
    RowsModel devices_, unsent_, recent_;
};

}  // namespace hopluu::desktop
