// Windows full of widgets, to be looked at.
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace taskinput::gallery {

struct Scene {
    QString name;
    std::function<std::unique_ptr<QWidget>()> make; //!< of the size to be pictured
};

std::vector<Scene> windowScenes();
std::vector<Scene> partScenes();
std::vector<Scene> dialogScenes();

} // namespace taskinput::gallery
