#include "desktop/while_seen.h"

#include <QQuickItem>

#include <utility>

namespace hopluu::desktop {

namespace {

/// The item that the model is part of.
QQuickItem* placeOf(const QObject& model) {
    QObject* above = model.parent();
    while (above != nullptr && !above->isQuickItemType()) {
        above = above->parent();
    }
    return qobject_cast<QQuickItem*>(above);
}

class Follower : public QObject {
public:
    Follower(OpenYear& year, QObject& model, std::function<void()> refresh) : QObject(&model), refresh_(std::move(refresh)) {
        connect(&year, &OpenYear::changed, this, &Follower::hear);
    }

private:
    void hear() {
        QQuickItem* place = placeOf(*parent());
        if (place == nullptr || place->isVisible()) {
            refresh_();
        } else if (!waiting_) {
            waiting_ = connect(place, &QQuickItem::visibleChanged, this, [this, place] {
                if (place->isVisible()) {
                    disconnect(std::exchange(waiting_, {}));
                    refresh_();
                }
            });
        }
    }

    std::function<void()> refresh_;
    QMetaObject::Connection waiting_;  // for the place to be seen again
};

}  // namespace

void followWhileSeen(OpenYear* year, QObject& model, std::function<void()> refresh) {
    const auto children = model.children();
    for (QObject* child : children) {
        if (dynamic_cast<Follower*>(child) != nullptr) {
            delete child;
        }
    }
    if (year != nullptr) {
        new Follower(*year, model, std::move(refresh));  // belongs to the model
    }
}

}  // namespace hopluu::desktop
