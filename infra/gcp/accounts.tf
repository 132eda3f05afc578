# Four accounts, each with what its work needs and nothing of the project's default roles.

resource "google_service_account" "system" {
  account_id   = "doi-thoai"
  display_name = "Đối thoại: runs the functions; member of the shared drive"

  depends_on = [google_project_service.used]
}

resource "google_service_account" "caller" {
  account_id   = "doi-thoai-caller"
  display_name = "Đối thoại: Cloud Tasks and Scheduler call the functions as this account"

  depends_on = [google_project_service.used]
}

resource "google_service_account" "events" {
  account_id   = "doi-thoai-events"
  display_name = "Đối thoại: Eventarc hands Firestore events to record-changed"

  depends_on = [google_project_service.used]
}

resource "google_service_account" "build" {
  account_id   = "doi-thoai-build"
  display_name = "Đối thoại: builds the functions"

  depends_on = [google_project_service.used]
}

resource "google_project_iam_member" "system_reads_and_writes_the_record" {
  project = var.project_id
  role    = "roles/datastore.user"
  member  = google_service_account.system.member
}

resource "google_cloud_tasks_queue_iam_member" "system_queues_work" {
  for_each = { work = google_cloud_tasks_queue.work, notices = google_cloud_tasks_queue.notices }

  project  = var.project_id
  location = each.value.location
  name     = each.value.name
  role     = "roles/cloudtasks.enqueuer"
  member   = google_service_account.system.member
}

# A task carries a token of the caller: whoever creates it must be allowed to act as that account.
resource "google_service_account_iam_member" "system_names_the_caller" {
  service_account_id = google_service_account.caller.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.system.member
}

resource "google_secret_manager_secret_iam_member" "system_reads" {
  for_each = google_secret_manager_secret.used

  secret_id = each.value.id
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.system.member
}

resource "google_project_iam_member" "events_received" {
  project = var.project_id
  role    = "roles/eventarc.eventReceiver"
  member  = google_service_account.events.member
}

resource "google_project_iam_member" "build" {
  for_each = toset([
    "roles/artifactregistry.writer",
    "roles/logging.logWriter",
    "roles/storage.objectViewer",
  ])

  project = var.project_id
  role    = each.value
  member  = google_service_account.build.member
}

# Rights just granted, and Google's own accounts of services just enabled, are known everywhere only after a minute or two. A build or a trigger
# that comes before is refused.
resource "time_sleep" "rights" {
  create_duration = "120s"
  triggers        = { secrets = join(",", keys(local.secrets)) }

  depends_on = [
    google_project_iam_member.build,
    google_project_iam_member.events_received,
    google_secret_manager_secret_iam_member.system_reads,
  ]
}

# gcloud asks for an access token of the account even where it makes an ID token of it: the role for ID tokens alone is too little.
resource "google_service_account_iam_member" "administrators_call" {
  for_each = toset(var.administrators)

  service_account_id = google_service_account.caller.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = each.value
}

# The probe tries every place as the functions do.
resource "google_service_account_iam_member" "administrators_probe" {
  for_each = toset(var.administrators)

  service_account_id = google_service_account.system.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = each.value
}

# Who may call which function. IAM is asked before the code runs; the code then looks whom the token names and for what it was made out. Its
# signature is gone by then (Cloud Run takes it off), so nothing but `open_to_all` may ever be given to allUsers.
locals {
  callers = merge(
    { for name in local.called_by_caller : "${name}/caller" => { function = name, member = google_service_account.caller.member } },
    { "record-changed/events" = { function = "record-changed", member = google_service_account.events.member } },
    { for name in local.open_to_all : "${name}/all" => { function = name, member = "allUsers" } if var.open_by_iam },
  )
}

resource "google_cloud_run_service_iam_member" "may_call" {
  for_each = local.callers

  location = var.region
  service  = google_cloudfunctions2_function.each[each.value.function].name
  role     = "roles/run.invoker"
  member   = each.value.member
}
