#!/usr/bin/env bash
# Makes the role as which the application works. Run once by the owner of the database, before the first start.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$QUIVER_APP_PASSWORD" \
  --username "${POSTGRES_USER:-quiver_owner}" --dbname "${POSTGRES_DB:-quiver}" <<'SQL'
create role quiver_app login password :'password';
grant quiver_app to current_user;
SQL
