#!/usr/bin/env bash
# Real mail servers for the tests: Dovecot (IMAP, LMTP) and Postfix (SMTP), as private processes on 127.0.0.1, with
# configuration, mail, queue and logs in one folder of the caller's. Nothing of the machine's own mail is touched.
#
#   mail-servers.sh install                     installs the Debian packages that are missing (without starting them)
#   mail-servers.sh start FOLDER [imap|smtp]    writes FOLDER/settings (NAME=value lines) and starts the servers
#   mail-servers.sh stop  FOLDER [imap|smtp]    stops them; what was delivered stays in FOLDER
#   mail-servers.sh remove FOLDER               stops both and removes the folder
#
# Any address is a mailbox; its user name is the address without what follows a plus, its password is "secret"; XOAUTH2 takes a
# JWT signed with HS256 and the key "secret", whose claim "sub" is the address. How Postfix answers is asked for by the recipient: unknown@ 550,
# full@ 452, slow@ 450 rate limit; and by the subject: "refused content" 550, "sent before" 554 duplicate.
set -euo pipefail

packages=(dovecot-imapd dovecot-lmtpd postfix openssl)

fail() { echo "mail-servers: $*" >&2; exit 1; }

as_root() {
  [ "$(id -u)" -eq 0 ] && return
  sudo -n true 2>/dev/null || fail "needs root (or sudo without a password) to install and start Dovecot and Postfix"
  exec sudo -n "$0" "$@"
}

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# One at a time, for two test runs may begin together on a new machine.
install_missing() ( exec 9>/run/lock/mail-servers; flock 9; install_missing_locked 9>&- )

install_missing_locked() {
  command -v dpkg-query >/dev/null || fail "knows Debian packages only; install ${packages[*]} by hand"
  local missing=() package
  for package in "${packages[@]}"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  # The packages would start their servers on the machine's own ports; this file is Debian's way to say no.
  local policy=/usr/sbin/policy-rc.d ours=
  if [ ! -e "$policy" ]; then printf '#!/bin/sh\nexit 101\n' >"$policy"; chmod +x "$policy"; ours=1; fi
  echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } >&2 \
    || { [ -z "$ours" ] || rm -f "$policy"; fail "could not install ${missing[*]}"; }
  [ -z "$ours" ] || rm -f "$policy"
}

# Below the range from which the kernel gives ports to clients.
free_port() {
  local port
  while :; do
    port=$((10000 + (RANDOM * 32768 + RANDOM) % 22000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then echo "$port"; return; fi
  done
}

configure() {
  mkdir -p "$folder"/{mail,keys/default/HS256,postfix/{conf,queue,data}}
  chmod 755 "$folder"
  chown nobody:nogroup "$folder/mail"
  chown postfix "$folder/postfix/data"
  printf secret | base64 >"$folder/keys/default/HS256/default"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
  cat >"$folder/settings" <<EOF
IMAP_PORT=$(free_port)
IMAPS_PORT=$(free_port)
SMTP_PORT=$(free_port)
SUBMISSION_PORT=$(free_port)
SUBMISSIONS_PORT=$(free_port)
CERTIFICATE=$folder/certificate.pem
EOF
}

configure_dovecot() {
  cat >"$folder/oauth2.conf" <<EOF
introspection_mode = local
local_validation_key_dict = fs:posix:prefix=$folder/keys/
username_attribute = sub
EOF
  # On 127.0.0.2 the same server without the MOVE extension, as older servers are.
  cat >"$folder/dovecot.conf" <<EOF
base_dir = $folder/dovecot
state_dir = $folder/dovecot
log_path = $folder/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1, 127.0.0.2
ssl = yes
ssl_cert = <$folder/certificate.pem
ssl_key = <$folder/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_username_format = %Lu
auth_failure_delay = 0
recipient_delimiter = +
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
first_valid_uid = 1
mmap_disable = yes
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = $folder/oauth2.conf
}
passdb {
  driver = static
  mechanisms = plain login
  args = password=secret
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=$folder/mail/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  inet_listener imap {
    port = $IMAP_PORT
  }
  inet_listener imaps {
    port = $IMAPS_PORT
    ssl = yes
  }
}
service auth {
  unix_listener auth-smtp {
    mode = 0666
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
# No waiting after the wrong passwords that tests send on purpose.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  client_limit = 10000
}
local 127.0.0.2 {
  protocol imap {
    imap_capability = IMAP4rev1 SASL-IR LITERAL+ ID ENABLE IDLE NAMESPACE UIDPLUS UNSELECT
  }
}
EOF
}

configure_postfix() {
  cat >"$folder/postfix/answers" <<'EOF'
/^unknown@/ 550 5.1.1 No such user here
/^full@/ 452 4.2.2 Mailbox full, quota exceeded
/^slow@/ 450 4.7.1 Rate limit, too many messages
EOF
  cat >"$folder/postfix/subjects" <<'EOF'
/^Subject: refused content/ REJECT 5.7.1 Content not wanted
/^Subject: sent before/ REJECT 5.7.1 Duplicate Message-ID, already delivered
EOF
  cat >"$folder/postfix/conf/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $folder/postfix/queue
data_directory = $folder/postfix/data
maillog_file = $folder/postfix.log
maillog_file_prefixes = $folder
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.partnership.example
mydestination =
mynetworks = 127.0.0.0/8
recipient_delimiter = +
virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:all
virtual_transport = lmtp:unix:$folder/dovecot/lmtp
lmtp_destination_recipient_limit = 1
smtpd_recipient_restrictions = check_recipient_access regexp:$folder/postfix/answers, permit
smtpd_client_connection_rate_limit = 0
smtpd_tls_security_level = may
smtpd_tls_cert_file = $folder/certificate.pem
smtpd_tls_key_file = $folder/key.pem
smtpd_sasl_type = dovecot
smtpd_sasl_path = $folder/dovecot/auth-smtp
header_checks = regexp:$folder/postfix/subjects
message_size_limit = 10000000
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
smtputf8_enable = yes
EOF
  local submission='-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject'
  cat >"$folder/postfix/conf/master.cf" <<EOF
$SMTP_PORT inet n - n - - smtpd
$SUBMISSION_PORT inet n - n - - smtpd -o smtpd_tls_security_level=encrypt $submission
$SUBMISSIONS_PORT inet n - n - - smtpd -o smtpd_tls_wrappermode=yes $submission
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
EOF
}

await_port() {
  local try
  for try in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return; sleep 0.1; done
  tail -n 20 "$folder"/*.log >&2 || true
  fail "nothing listens on port $1"
}

await_end() {
  local try
  for try in $(seq 100); do kill -0 "$1" 2>/dev/null || return 0; sleep 0.1; done
  kill -KILL "$1" 2>/dev/null || true
}

start_imap() { dovecot -c "$folder/dovecot.conf" >&2; await_port "$IMAP_PORT"; }

start_smtp() { postfix -c "$folder/postfix/conf" start >&2 2>/dev/null || fail "Postfix did not start: $(tail -n 5 "$folder/postfix.log")"; await_port "$SMTP_PORT"; }

# The processes of a connection outlive their master; they are all of its group.
stop_by() {
  [ -s "$1" ] || return 0
  local pid; pid=$(tr -d ' ' <"$1")
  kill -TERM "$pid" 2>/dev/null || return 0
  await_end "$pid"
  kill -KILL -- "-$pid" 2>/dev/null || true
}

stop_imap() { stop_by "$folder/dovecot/master.pid"; }

stop_smtp() { stop_by "$folder/postfix/queue/pid/master.pid"; }

command=${1:-}
case "$command" in
  install) as_root "$@"; install_missing ;;
  start|stop|remove)
    as_root "$@"
    [ $# -ge 2 ] || fail "name a folder"
    mkdir -p "$2"; folder=$(realpath "$2")
    if [ "$command" = remove ]; then
      stop_imap; stop_smtp
      [ ! -e "$folder/settings" ] || rm -rf "$folder"
      exit
    fi
    if [ "$command" = start ]; then
      install_missing
      [ -e "$folder/settings" ] || configure
      . "$folder/settings"
      configure_dovecot; configure_postfix
    fi
    for server in ${3:-imap smtp}; do "${command}_$server"; done
    ;;
  *) fail "say install, start, stop or remove" ;;
esac
