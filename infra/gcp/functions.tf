locals {
  # memory: Node.js takes half of it for its heap. A tab of 50 000 new rows takes about 380 MB; what reads every case of a unit at once (a paper,
  # the morning, an erasure, the year before of a new unit) 590 MB of 50 000 cases, and 250 MB of 10 000. one: requests one instance serves at once.
  # most of what a queue calls: no fewer than the queue calls at once, or Cloud Run answers 429 and the queue slows down; of notices the schedule's call, too.
  functions = {
    sheet-changed     = { memory = "512M", timeout = 60, one = 20, most = 10 }
    sync-unit         = { memory = "1Gi", timeout = 540, one = 1, most = var.syncs_at_once }
    sweep-sheets      = { memory = "512M", timeout = 300, one = 1, most = 2 }
    record-changed    = { memory = "512M", timeout = 60, one = 20, most = 5 }
    deliver-notices   = { memory = "512M", timeout = 540, one = 1, most = local.notices_at_once + 1 }
    make-document     = { memory = "1Gi", timeout = 300, one = 1, most = var.syncs_at_once }
    daily-summary     = { memory = "1Gi", timeout = 540, one = 1, most = 1 }
    open-row          = { memory = "512M", timeout = 30, one = 20, most = 10 }
    pause-notices     = { memory = "512M", timeout = 30, one = 20, most = 5 }
    public-results    = { memory = "512M", timeout = 30, one = 40, most = 20 }
    migrate-workbooks = { memory = "512M", timeout = 540, one = 1, most = 1 }
    erase-person      = { memory = "1Gi", timeout = 540, one = 1, most = 1 }
    create-unit       = { memory = "1Gi", timeout = 540, one = 1, most = 2 }
  }

  # Administrators call create-unit and erase-person as the caller, too: the code knows one audience and a list of accounts, nothing else.
  called_by_caller = ["sync-unit", "sweep-sheets", "deliver-notices", "make-document", "daily-summary", "create-unit", "migrate-workbooks", "erase-person"]

  # sheet-changed checks the Google ID token of Apps Script itself; open-row and pause-notices a signed link;
  # public-results shows only what may be published.
  open_to_all = ["sheet-changed", "open-row", "pause-notices", "public-results"]

  environment = {
    STORE                 = "firestore"
    GOOGLE_CLOUD_PROJECT  = var.project_id
    SHARED_DRIVE_ID       = var.shared_drive_id
    TASKS_QUEUE           = google_cloud_tasks_queue.work.id
    NOTICES_QUEUE         = google_cloud_tasks_queue.notices.id
    FUNCTIONS_URL         = local.functions_url
    TASKS_SERVICE_ACCOUNT = google_service_account.caller.email
    ALLOWED_CALLERS       = join(",", [google_service_account.caller.email, google_service_account.events.email])
    SCRIPT_CLIENT_IDS     = join(",", var.script_client_ids)
    MAIL_FROM             = var.mail_from
    SMS_GATEWAY           = var.sms_gateway
    BOOK_EDITORS          = join(",", var.book_editors)
    OFFICE_EDITORS        = join(",", var.office_editors)
    DEBOUNCE_SECONDS      = tostring(var.debounce_seconds)
    SECRETS_CHANGED       = var.secrets_changed
    TZ                    = "UTC"
  }
}

resource "google_storage_bucket" "source" {
  name                        = "${var.project_id}-doi-thoai-source"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  lifecycle_rule {
    condition {
      num_newer_versions = 5
    }
    action {
      type = "Delete"
    }
  }

  versioning {
    enabled = true
  }

  depends_on = [google_project_service.used]
}

resource "google_storage_bucket_object" "source" {
  # Named by its contents: a new release has a new name and is deployed, an unchanged one is not.
  name   = "functions-${filemd5(var.source_archive)}.zip"
  bucket = google_storage_bucket.source.name
  source = var.source_archive
}

resource "google_cloudfunctions2_function" "each" {
  for_each = local.functions

  name     = each.key
  location = var.region

  build_config {
    runtime         = var.runtime
    entry_point     = replace(each.key, "-", "_")
    service_account = google_service_account.build.id

    source {
      storage_source {
        bucket = google_storage_bucket.source.name
        object = google_storage_bucket_object.source.name
      }
    }
  }

  service_config {
    available_memory                 = each.value.memory
    available_cpu                    = "1"
    timeout_seconds                  = each.value.timeout
    max_instance_count               = each.value.most
    max_instance_request_concurrency = each.value.one
    service_account_email            = google_service_account.system.email
    ingress_settings                 = "ALLOW_ALL"
    environment_variables            = { for name, value in merge(local.environment, var.sms_environment) : name => value if value != "" }

    dynamic "secret_environment_variables" {
      for_each = google_secret_manager_secret.used

      content {
        key        = secret_environment_variables.key
        project_id = var.project_id
        secret     = secret_environment_variables.value.secret_id
        version    = "latest"
      }
    }
  }

  dynamic "event_trigger" {
    for_each = each.key == "record-changed" ? ["refresh/{unitId}"] : []

    content {
      event_type            = "google.cloud.firestore.document.v1.written"
      trigger_region        = google_firestore_database.record.location_id
      retry_policy          = "RETRY_POLICY_RETRY"
      service_account_email = google_service_account.events.email

      event_filters {
        attribute = "database"
        value     = google_firestore_database.record.name
      }

      event_filters {
        attribute = "document"
        value     = event_trigger.value
        operator  = "match-path-pattern"
      }
    }
  }

  depends_on = [time_sleep.rights]
}
