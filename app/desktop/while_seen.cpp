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
    template <class Source>
    Follower(Source& source, QObject& model, std::function<void()> refresh) : QObject(&model), refresh_(std::move(refresh)) {
        connect(&source, &Source::changed, this, &Follower::hear);
        connect(&source, &QObject::destroyed, this, [this] { disconnect(std::exchange(waiting_, {})); });
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

template <class Source>
void follow(Source* source, QObject& model, std::function<void()> refresh) {
    const auto children = model.children();
    for (QObject* child : children) {
        if (dynamic_cast<Follower*>(child) != nullptr) {
            delete child;
        }
    }
    if (source != nullptr) {
        new Follower(*source, model, std::move(refresh));  // belongs to the model
    }
}

}  // namespace

void followWhileSeen(OpenYear* year, QObject& model, std::function<void()> refresh) {
    follow(year, model, std::move(refresh));
}

void followWhileSeen(OpenBloc* bloc, QObject& model, std::function<void()> refresh) {
    follow(bloc, model, std::move(refresh));
}

}  // namespace hopluu::desktop
