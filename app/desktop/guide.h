// The guide of the window, as it stands in docs/guide: what F1 opens, at the section of the page that is shown.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace hopluu::desktop {

class Guide : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// "vi" or "en": which of the two is read.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QStringList titles READ titles NOTIFY changed)

public:
    explicit Guide(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString language() const { return language_; }
    void setLanguage(const QString& language);
    [[nodiscard]] QStringList titles() const;
    /// As rich text, its title included, with pictures of at most `width`; empty when there is no such section.
    Q_INVOKABLE [[nodiscard]] QString section(int index, int width) const;
    /// Of the page's section; 0 when it has none.
    Q_INVOKABLE [[nodiscard]] int indexOf(const QString& page) const;

signals:
    void changed();

private:
    struct Section {
        QString title, page, text;
    };
    QString language_;
    QList<Section> sections_;
};

}  // namespace hopluu::desktop
