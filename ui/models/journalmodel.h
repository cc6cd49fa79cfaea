// The sends of the journal, newest first, each with its fields as children.
#pragma once

#include "ui/models/journaltexts.h"

#include <QAbstractItemModel>

#include <vector>

namespace taskinput::models {

//! Holds what it was given and asks for more when the view wants it. Texts are made when they are
//! looked at.
class JournalModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        IsFieldRole = Qt::UserRole + 1, //!< bool
        SecondRole, //!< QString, of a send: the second line
        WhenRole, //!< QString, of a send
        SignRole, //!< int: JournalSign of a send, ChangeModel::Sign of a field
        WordRole,
        BeforeRole,
        AfterRole,
        WordsRole, //!< QString, of a field
        SecretRole, //!< bool, of a field
    };

    explicit JournalModel(QObject *parent = nullptr);

    //! \a hasMore: older ones can be asked for.
    void setEntries(const QList<session::JournalEntry> &entries, bool hasMore);
    void appendEntries(const QList<session::JournalEntry> &older, bool hasMore);
    //! Sends of several tasks are listed: rows say of which.
    void setNamesTasks(bool namesTasks);
    bool namesTasks() const noexcept { return m_namesTasks; }
    int entryCount() const noexcept { return static_cast<int>(m_rows.size()); }

    //! The send that \a index is or is inside of; null for an invalid index. Valid until the next
    //! change of the model.
    const session::JournalEntry *entry(const QModelIndex &index) const;
    const session::JournalField *field(const QModelIndex &index) const; //!< null for a send
    //! Of the send, or of its field unless \a field is null.
    QModelIndex indexOf(const QString &sendId, const QString &field = {}) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void moreWanted();

private:
    struct Row {
        session::JournalEntry entry;
        mutable std::vector<JournalFieldText> fields; //!< made at the first look
    };
    QVariant entryData(const Row &row, int role) const;
    QVariant fieldData(const Row &row, int field, int role) const;
    const JournalFieldText &textOf(const Row &row, int field) const;

    std::vector<Row> m_rows;
    bool m_hasMore = false;
    bool m_isAsking = false;
    bool m_namesTasks = false;
};

} // namespace taskinput::models
