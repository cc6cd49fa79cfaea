#include "persistence/openmark.h"

#include "base/logging.h"
#include "persistence/taskstream.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 streamVersion = 1;

QByteArray packed(const OpenMark &mark)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << streamVersion << mark.account << mark.task << qint32(mark.stage)
           << qint32(mark.brokenEnds);
    return bytes;
}

std::optional<OpenMark> unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 stage = 0, brokenEnds = 0;
    OpenMark mark;
    stream >> version;
    if (version != streamVersion)
        return {};
    stream >> mark.account >> mark.task >> stage >> brokenEnds;
    if (stream.status() != QDataStream::Ok || stage < 0 || stage > int(OpenMark::Stage::Closed))
        return {};
    mark.stage = static_cast<OpenMark::Stage>(stage);
    mark.brokenEnds = brokenEnds;
    return mark;
}

} // namespace

OpenMarkFile::OpenMarkFile(StoreThread &thread, const QString &folder)
    : m_thread(thread)
    , m_path(QDir(folder).filePath(u"open-task"_s))
{
}

void OpenMarkFile::keep(const OpenMark &mark)
{
    m_thread.run([path = m_path, mark] {
        QSaveFile file(path);
        const QByteArray bytes = packed(mark);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            qCWarning(logStorage) << "The open task could not be noted:" << file.errorString();
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    });
}

void OpenMarkFile::drop()
{
    m_thread.run([path = m_path] { QFile::remove(path); });
}

void OpenMarkFile::load(QObject *context, std::function<void(std::optional<OpenMark>)> done)
{
    m_thread.ask<std::optional<OpenMark>>(
        [path = m_path]() -> std::optional<OpenMark> {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? unpacked(file.readAll()) : std::nullopt;
        },
        context, std::move(done));
}

} // namespace taskinput::persistence
