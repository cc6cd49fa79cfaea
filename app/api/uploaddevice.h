// A body that Qt can read only once.
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace taskinput::api {

/*! Sequential on purpose: QNetworkAccessManager repeats a request by itself when the connection
   closes before the answer, unless it can't rewind the body. A write that took effect would be done
   twice. */
class UploadDevice final : public QIODevice {
    Q_OBJECT
public:
    explicit UploadDevice(QByteArray body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    //! Qt tries whether it could send again; the base class would print a warning.
    bool seek(qint64) override { return false; }

signals:
    //! Qt took more: \a total bytes of the body so far.
    void taken(qint64 total);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace taskinput::api
